import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identifierListLines } from '@/domain/identifier-list'
import { exampleDraw, tamperings } from '@/domain/testing/example-draw'
import { verifyDraw } from './verify-draw'

/*
 * Two programs judge every receipt: ours, and the script that an outsider is given, which shares no line with it and
 * needs nothing but Python. They must agree. Where python3 is missing these tests fail: a verifier that was not run
 * proves nothing.
 */
const script = path.join(import.meta.dirname, '..', 'docs', 'verify_draw.py')
const { receipt, list } = exampleDraw()
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verify-draw-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function filesOf(json: string | Buffer, csv: string | Buffer): [string, string] {
  const files: [string, string] = [path.join(folder, 'receipt.json'), path.join(folder, 'ids.csv')]
  writeFileSync(files[0], json)
  writeFileSync(files[1], csv)
  return files
}

function ours(files: readonly string[]) {
  const lines: string[] = []
  return { code: verifyDraw(files, (line) => lines.push(line)), text: lines.join('\n') }
}

function theirs(files: readonly string[]) {
  const run = spawnSync('python3', [script, ...files], { encoding: 'utf8' })
  if (run.error) throw new Error(`python3 could not be run: ${run.error.message}`)
  return { code: run.status, text: run.stdout }
}

const csvOf = (cases: typeof list) => [...identifierListLines(cases)].join('')
const csv = csvOf(list)

describe('a receipt that holds', () => {
  test.each([
    ['as handed out', csv],
    ['with a byte order mark and Windows line ends', `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
    ['in another order', csvOf([...list].reverse())],
  ])('%s', (_, text) => {
    const files = filesOf(JSON.stringify(receipt), text)
    expect(ours(files).code).toBe(0)
    expect(theirs(files)).toEqual({ code: 0, text: 'The receipt holds: 3 strata, 203 cases in the list.\n' })
  })

  test('what is said about it', () => {
    expect(ours(filesOf(JSON.stringify(receipt), csv)).text).toBe(
      [
        'STK-2022-02, Stalking, fictional example',
        'Drawn by Lead Auditor on 14 February 2022 at 10:02, Dip Sample 0.1.0',
        'Seed 83026417593840275516 (typed, witnessed by DCI A Example, PS B Example)',
        'An earlier draw of 14 February 2022 at 09:30 was voided by Lead Auditor and Second Lead: the period was wrong',
        'List: 203 cases, as frozen',
        'LD/DA: 10 cases, as drawn',
        `  Rank 4, ${receipt.strata[0]!.cases[3]!.id}: out of scope (recorded as another offence)`,
        'LD/non-DA: 5 cases, as drawn',
        'WD/all: 3 cases, as drawn',
        'The receipt holds: these are the cases that the seed and the list give.',
      ].join('\n'),
    )
  })
})

describe('a receipt that was tampered with', () => {
  test.each(tamperings.map((t) => [t.name, t] as const))('%s', (_, { change }) => {
    const [json, withList] = change(structuredClone(receipt), structuredClone(list))
    const files = filesOf(JSON.stringify(json), csvOf(withList))
    expect([ours(files).code, theirs(files).code]).toEqual([1, 1])
  })
})

describe('files that cannot be used', () => {
  const json = JSON.stringify(receipt)
  test.each<[string, string | Buffer, string | Buffer, string]>([
    ['no JSON', 'receipt', csv, 'This is not JSON'],
    ['another JSON', '[]', csv, 'This is not a draw receipt of Dip Sample'],
    ['another algorithm', json.replace('rivest-', 'pivot-'), csv, 'algorithm'],
    ['a receipt without the one who drew', json.replace('drawnBy', 'drawn'), csv, 'drawnBy'],
    [
      'a case out of scope without a reason',
      json.replace('"reason":"recorded', '"why":"recorded'),
      csv,
      'reason',
    ],
    ['an empty list', json, '', 'The list of ids is empty'],
    ['a list with semicolons', json, csv.replaceAll(',', ';'), 'must be id,stratum'],
    ['a list with an id twice', json, `${csv}${csv.split('\n')[1]}\n`, 'have the same id'],
    ['a list without a stratum', json, `${csv}1\n`, 'has no stratum'],
    [
      'a list that a spreadsheet saved as Windows-1252',
      json,
      Buffer.from(csv, 'latin1'),
      'is not UTF-8 text',
    ],
  ])('%s', (_, receiptText, listText, why) => {
    const files = filesOf(receiptText, listText)
    const { code, text } = ours(files)
    expect(text).toContain(why)
    expect([code, theirs(files).code]).toEqual([2, 2])
  })

  test('no files', () => {
    expect(ours([])).toEqual({ code: 2, text: 'Usage: npm run verify-draw -- receipt.json ids.csv' })
    expect(ours(['missing.json', 'missing.csv']).text).toContain('missing.json cannot be read')
    expect(theirs(['missing.json', 'missing.csv']).code).toBe(2)
  })
})
