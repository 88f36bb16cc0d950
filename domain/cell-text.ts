/**
 * The text of a cell without the white space around it (no-break spaces and zero-width marks included), with runs of
 * white space inside as one space, in Unicode's composed form, so that the same words compare equal.
 */
export function plainText(cell: string): string {
  if (/^(?:[!-~]+ )*[!-~]+$/.test(cell)) return cell
  const text = cell.replace(/[\s\u200B\u2060\uFEFF]+/gu, ' ').normalize('NFC')
  return text.startsWith(' ') || text.endsWith(' ') ? text.trim() : text
}

/** For comparing what people type and systems write: plain, in lower case. */
export function foldedText(cell: string): string {
  return plainText(cell).toLowerCase()
}

/**
 * The first character that can be neither shown nor written into a document (control characters but white space,
 * U+FFFE and U+FFFF, halves of a surrogate pair), as 'U+000B', or null.
 */
export function unprintable(cell: string): string | null {
  const found = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(cell)
  return found === null ? null : codePointName(found[0])
}

/** 'U+0410' for the Cyrillic A. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const longestShown = 60

/** A cell as a message quotes it: on one line, cut when long, with what cannot be seen made visible. */
export function quoted(cell: string): string {
  const text = plainText(cell).replace(
    /[\0-\x1F\x7F-\x9F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu,
    (c) => `[${codePointName(c)}]`,
  )
  const characters = Array.from(text)
  return characters.length <= longestShown ? `‘${text}’` : `‘${characters.slice(0, longestShown).join('')}…’`
}
