/** Without the characters that are mistaken for one another when read aloud or copied by hand: 0 o, 1 i l. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const groups = 4
const groupLength = 4

/** How long a one-time password works. OWASP ASVS 5.0, 6.4.1: a day at most. */
export const oneTimeHours = 24

/**
 * A password to be handed to somebody once: 16 characters of 31, 79 bits, in groups of four: 'k7mq-2xwd-9pfa-hn3t'.
 * @param pick a whole number from 0 up to but not including its argument, each equally likely, from a source that
 *   cannot be guessed
 */
export function oneTimePassword(pick: (below: number) => number): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[pick(alphabet.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** When a one-time password that is set now stops working. */
export function oneTimeUntil(now: string): string {
  return new Date(Date.parse(now) + oneTimeHours * 3_600_000).toISOString()
}
