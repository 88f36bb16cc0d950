import { describe, expect, test } from 'vitest'
import { identifierListLines } from './identifier-list'
import { withoutReferences } from './receipt'
import { checkFiles, type CheckedFiles } from './receipt-files-check'
import { exampleDraw, tamperings } from './testing/example-draw'

const { receipt, list } = exampleDraw()
const csv = [...identifierListLines(list)].join('')

/** What the page says of two files. */
function checked(json: unknown, text: string | Buffer): CheckedFiles {
  const bytes = Buffer.from(typeof json === 'string' ? json : JSON.stringify(json))
  const steps = checkFiles({ receipt: bytes, list: Buffer.from(text) })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const holds = expect.objectContaining({ outcome: 'verified' }) as unknown

test('the receipt and the list as they are handed out hold, with and without references', () => {
  expect(checked(receipt, csv)).toMatchObject({ verdict: holds })
  expect(checked(withoutReferences(receipt), csv)).toMatchObject({ verdict: holds })
})

test.each(tamperings.map((t) => [t.name, t] as const))('%s does not hold', (_, { change }) => {
  const [json, withList] = change(structuredClone(receipt), structuredClone(list))
  expect(checked(json, [...identifierListLines(withList)].join(''))).toMatchObject({
    verdict: { outcome: 'not verified' },
  })
})

describe('what does not matter is named, so that nobody wonders', () => {
  const sorted = list.toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id)))
  const inOrder = [...identifierListLines(sorted)].join('')
  test.each([
    ['nothing', inOrder, []],
    ['a byte order mark', `\uFEFF${inOrder}`, [/byte order mark/]],
    ['Windows line ends', inOrder.replaceAll('\n', '\r\n'), [/Windows line ends/]],
    ['another order', csv, [/not in the order of its references/]],
  ])('%s', (_, text, notes) => {
    const answer = checked(receipt, text)
    expect(answer).toMatchObject({ verdict: holds })
    expect('notes' in answer && answer.notes).toEqual(
      notes.map((note) => expect.stringMatching(note) as string),
    )
  })
})

describe('files that cannot be used, each with its sentence', () => {
  test.each<[string, unknown, string | Buffer, string]>([
    ['no JSON', 'receipt', csv, 'The receipt is not JSON. Use the file as it was handed out, receipt.json.'],
    [
      'a field missing',
      { ...receipt, seed: undefined },
      csv,
      "This is not a draw receipt of Dip Sample: 'seed' is missing.",
    ],
    [
      'no list',
      receipt,
      'id,stratum\n',
      'The list cannot be used. The list of ids has a header and no cases.',
    ],
    [
      'a list in Windows-1252',
      receipt,
      Buffer.from('id,stratum\n\xe9,LD/DA\n', 'latin1'),
      'The list is not UTF-8 text. Use the file as it was handed out, not one saved by a spreadsheet.',
    ],
    [
      'the two the other way round',
      csv,
      JSON.stringify(receipt),
      'The receipt is not JSON. Use the file as it was handed out, receipt.json.',
    ],
  ])('%s', (_, json, text, sentence) => {
    expect(checked(json, text)).toEqual({ sentence })
  })
})
