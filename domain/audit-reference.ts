/** 'STK-2021-11': capital letters, digits and single hyphens, so that it can stand in file names and after a slash. */
export const auditReferencePattern = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/

export interface KnownAudit {
  reference: string
  theme: string
}

/**
 * A reference for a new audit: letters for its theme, the year and the month, and a letter where those are taken. The
 * letters are those of the newest audit of the same theme, or else the first consonants of the theme.
 * @param day in the month that the reference names, 'YYYY-MM-DD'
 * @param known every audit there is, newest first
 */
export function suggestedReference(theme: string, day: string, known: readonly KnownAudit[]): string {
  const before = known.find((audit) => folded(audit.theme) === folded(theme))
  const prefix = before?.reference.match(/^([A-Z]+)-\d{4}-\d{2}/)?.[1] ?? lettersOf(theme)
  const month = `${prefix}-${day.slice(0, 7)}`
  const taken = new Set(known.map(({ reference }) => reference))
  if (!taken.has(month)) return month
  for (const letter of suffixes()) if (!taken.has(month + letter)) return month + letter
  return month
}

const folded = (text: string) => text.trim().toLowerCase()

function lettersOf(theme: string): string {
  const letters = theme
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
  const consonants = letters.slice(0, 1) + letters.slice(1).replace(/[AEIOU]/g, '')
  return (consonants.length >= 3 ? consonants : letters).slice(0, 3) || 'AUD'
}

/** B to Z, then AB to ZZ: the first audit of a month needs no letter. */
function* suffixes(): Generator<string> {
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  yield* alphabet.slice(1)
  for (const first of alphabet) for (const second of alphabet.slice(1)) yield first + second
}
