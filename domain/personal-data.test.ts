import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { personalDataAdvice, personalDataIn, type PersonalData } from './personal-data'

interface Line {
  text: string
  marked: PersonalData[]
}

/** A line without its marks, and where they were. */
function lineOf(written: string): Line {
  const marked: PersonalData[] = []
  let text = ''
  let read = 0
  for (const match of written.matchAll(/\[\[([^:]+):(.+?)\]\]/g)) {
    text += written.slice(read, match.index)
    const [whole, kind = '', words = ''] = match
    marked.push({ kind: kind as PersonalData['kind'], from: text.length, to: text.length + words.length })
    text += words
    read = match.index + whole.length
  }
  return { text: text + written.slice(read), marked }
}

const lines = readFileSync(new URL('testing/free-text-lines.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(lineOf)

const same = (one: PersonalData, other: PersonalData) =>
  one.kind === other.kind && one.from === other.from && one.to === other.to

const all = lines.flatMap(({ text, marked }) => {
  const found = personalDataIn(text)
  return [
    ...found.map((one) => ({ text, one, right: marked.some((mark) => same(mark, one)) })),
    ...marked
      .filter((mark) => !found.some((one) => same(mark, one)))
      .map((one) => ({ text, one, right: null })),
  ]
})
const right = all.filter((one) => one.right === true).length
const wrong = all.filter((one) => one.right === false)
const missed = all.filter((one) => one.right === null)
const inWords = ({ text, one }: (typeof all)[number]) =>
  `${one.kind} ‘${text.slice(one.from, one.to)}’ in: ${text}`

test('of more than 200 notes, what is marked is personal data (precision) and most of it is marked (recall)', () => {
  expect(lines.length).toBeGreaterThan(200)
  const precision = right / (right + wrong.length)
  const recall = right / (right + missed.length)
  console.info(
    `Personal data in ${lines.length} notes: ${right} marked rightly, ${wrong.length} wrongly, ${missed.length} missed; ` +
      `precision ${(precision * 100).toFixed(0)}%, recall ${(recall * 100).toFixed(0)}%`,
  )
  // A name of a course in the very shape of a postcode cannot be told from one.
  expect(wrong.map(inWords)).toEqual(['postcode ‘S1 2AB’ in: Course S1 2AB is not on the list of courses'])
  expect(recall, missed.map(inWords).join('\n')).toBeGreaterThan(0.85)
})

test('it does not cry wolf over districts, collar numbers and outcome codes', () => {
  for (const text of ['Leeds', 'DC 1234', 'Outcome 1A', '15: CPS', 's.2A', '13200559871', '14 February 2022'])
    expect(personalDataIn(text)).toEqual([])
})

test('nothing is marked twice, and the marks come in the order of the text', () => {
  const found = personalDataIn('Mr Lister, LS99 9ZZ, 07700 900123, Mr Lister@example.com')
  expect(found.map(({ kind }) => kind)).toEqual(['name', 'postcode', 'phone number', 'email address'])
  expect(found.every(({ from }, place) => place === 0 || from >= (found[place - 1]?.to ?? 0))).toBe(true)
})

test('every kind has its advice', () => {
  for (const advice of Object.values(personalDataAdvice))
    expect(advice).toMatch(/^This reads like .+\. .+\.$/)
})

test('a long text is read at once', () => {
  const noise = 'Mr M Mr 0 7 LS9 9 dob 1 a@a '.repeat(4_000)
  const begun = performance.now()
  personalDataIn(noise)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('a word, a number or a text without an end takes no time to speak of', () => {
  for (const long of ['x', '0', 'a.', 'x ', 'Mr ', '07', 'A1 1A', '1/', 'x@', '@'])
    for (const text of [long.repeat(70_000), `born ${long.repeat(70_000)} 07700`]) {
      const begun = performance.now()
      personalDataIn(text)
      expect(performance.now() - begun, long).toBeLessThan(2_000)
    }
})
