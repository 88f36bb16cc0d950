/** '1', '3A', '16': one or two digits and perhaps a letter (Home Office crime outcomes framework). */
const pattern = /^[1-9]\d?[A-Z]?$/

/**
 * The outcome codes of a group as they were typed, between commas or white space, in capitals, each once and in the
 * order of outcome tables; or the parts that are no codes.
 */
export function readOutcomeCodes(text: string): { codes: string[] } | { unread: string[] } {
  const parts = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
  const unread = parts.filter((part) => !pattern.test(part))
  if (unread.length > 0) return { unread }
  return { codes: parts.sort((a, b) => parseInt(a) - parseInt(b) || (a < b ? -1 : a > b ? 1 : 0)) }
}
