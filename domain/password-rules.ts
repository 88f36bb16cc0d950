/**
 * What a password must be. OWASP ASVS 5.0 (6.2.1, 6.2.5, 6.2.9, 6.2.11) and NIST SP 800-63B: long where there is no
 * second factor, any characters, no forced changes, nothing that a guesser who knows the person and the house tries
 * first. There is no list of leaked passwords: hardly any of the common ones reach this length, and those that do are
 * runs, repeats and well-known words, which the last rule takes away.
 */
export const passwordLimits = { least: 15, most: 1_000, leastUnguessable: 8, leastDifferent: 5 }

/** Words that a guesser tries in this house, whoever the person is. */
const triedWords = [
  'dipsample', 'dip sample', 'password', 'passwort', 'passphrase', 'stalking', 'police', 'constabulary', 'force',
  'audit', 'auditor', 'welcome', 'letmein', 'administrator', 'admin', 'secret', 'changeme', 'sergeant', 'inspector',
] // prettier-ignore

/** Neighbours that fingers run along: the alphabet, the digits, the rows of a keyboard, and each backwards. */
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap(
  (run) => [run, [...run].reverse().join('')],
)

/** Letters that are often written as figures: 'p4ssw0rd'. */
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The person whose password it is to be: their own names are the first guesses. */
export interface PasswordOwner {
  name: string
  email: string
}

/**
 * The sentence why the text cannot be this person's password, or undefined when it can. Length is counted in
 * characters as a reader counts them (code points of the NFC form), so that an emoji is one.
 */
export function passwordFault(password: string, owner: PasswordOwner): string | undefined {
  const characters = [...password.normalize('NFC')]
  const { least, most, leastDifferent, leastUnguessable } = passwordLimits
  if (characters.length < least)
    return `Use ${least} characters or more, for example three or four words that do not belong together`
  if (characters.length > most) return `Use ${most.toLocaleString('en-GB')} characters or fewer`
  if (new Set(characters).size < leastDifferent) return 'Use more different characters'
  if (isRepeated(characters)) return 'Use a password that does not repeat the same characters over and over'
  const { left, taken } = withoutGuesses(password, owner)
  if (left < leastUnguessable)
    return `Use words that are harder to guess: without ${inWords(taken)} too little is left`
  return undefined
}

/** Whether the whole is one shorter piece, again and again: 'summersummersummer'. The last piece may be cut. */
function isRepeated(characters: readonly string[]): boolean {
  const longest = Math.floor(characters.length / 2)
  for (let period = 1; period <= longest; period++)
    if (characters.every((character, i) => character === characters[i % period])) return true
  return false
}

/** How many characters remain when everything that is tried first is taken away, and what was taken. */
function withoutGuesses(password: string, owner: PasswordOwner): { left: number; taken: string[] } {
  const taken = new Set<string>()
  let rest = password.normalize('NFC').toLowerCase()
  for (const [words, name] of [
    [ownWords(owner), 'your own name or address'],
    [triedWords, 'the words that everybody tries here'],
  ] as const)
    for (const word of words) {
      const without = withoutWord(rest, word)
      if (without !== rest) taken.add(name)
      rest = without
    }
  const unrun = withoutRuns(rest.replace(years, ''))
  if (unrun !== rest) taken.add('years and runs such as 1234 or qwerty')
  return {
    left: [...unrun].filter((character) => /[\p{L}\p{M}\p{N}\p{S}]/u.test(character)).length,
    taken: [...taken],
  }
}

/** The parts of the person's name and of their address, longest first; parts of three letters or more. */
function ownWords({ name, email }: PasswordOwner): string[] {
  const [mailbox = '', host = ''] = email.toLowerCase().split('@')
  const parts = `${name.toLowerCase()} ${mailbox} ${host}`.split(/[^\p{L}\p{N}]+/u)
  return [...new Set(parts)].filter((part) => part.length >= 3).sort((a, b) => b.length - a.length)
}

/** The text without a word, plainly written or with figures for letters. */
function withoutWord(text: string, word: string): string {
  const plain = [...text].map((character) => disguises[character] ?? character)
  const sought = [...word]
  const kept: string[] = []
  const original = [...text]
  for (let i = 0; i < original.length;) {
    const here = sought.every((letter, k) => original[i + k] === letter || plain[i + k] === letter)
    if (here) i += sought.length
    else kept.push(original[i++] ?? '')
  }
  return kept.join('')
}

const years = /(?:19|20)\d\d/g
const shortestRun = 4

/** The text without its runs of neighbours and of equal characters; the first character of each stays. */
function withoutRuns(text: string): string {
  const characters = [...text]
  const kept: string[] = []
  for (let i = 0; i < characters.length;) {
    const length = runLength(characters, i)
    kept.push(characters[i] ?? '')
    i += length >= shortestRun ? length : 1
  }
  return kept.join('')
}

function runLength(characters: readonly string[], from: number): number {
  const first = characters[from] ?? ''
  let longest = 1
  while (characters[from + longest] === first) longest += 1
  for (const run of runs) {
    let length = 1
    while (isNext(run, characters[from + length - 1], characters[from + length])) length += 1
    longest = Math.max(longest, length)
  }
  return longest
}

function isNext(run: string, character: string | undefined, next: string | undefined): boolean {
  return character !== undefined && next !== undefined && run.includes(character + next)
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
