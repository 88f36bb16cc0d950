import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identifierListLines } from '@/domain/identifier-list'
import { withoutReferences } from '@/domain/receipt'
import { exampleDraw, tamperings } from '@/domain/testing/example-draw'
import { verifyDraw } from './verify-draw'

/*
 * Three programs judge every receipt: ours, which the page asks as well, and the two that an outsider is given, which
 * share no line with it nor with each other and need nothing but Python, or a shell. They must agree. Where python3 or a
 * tool of the shell is missing these tests fail: a verifier that was not run proves nothing.
 */
const docs = path.join(import.meta.dirname, '..', 'docs')
const programs = [
  ['python3', 'verify_draw.py'],
  ['sh', 'verify_draw.sh'],
] as const
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

function run(program: string, script: string, files: readonly string[]) {
  const { error, status, stdout } = spawnSync(program, [path.join(docs, script), ...files], {
    encoding: 'utf8',
  })
  if (error) throw new Error(`${program} could not be run: ${error.message}`)
  return { code: status, text: stdout }
}

/** The exit codes of the three. */
const all = (files: readonly string[]) => [
  ours(files).code,
  ...programs.map(([program, script]) => run(program, script, files).code),
]

const csvOf = (cases: typeof list) => [...identifierListLines(cases)].join('')
const csv = csvOf(list)

describe('a receipt that holds', () => {
  test.each([
    ['as handed out', csv],
    ['with a byte order mark and Windows line ends', `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
    ['in another order', csvOf([...list].reverse())],
  ])('%s', (_, text) => {
    const files = filesOf(JSON.stringify(receipt), text)
    expect(all(files)).toEqual([0, 0, 0])
    for (const [program, script] of programs)
      expect(run(program, script, files).text).toBe('The receipt holds: 203 cases in the list.\n')
  })

  test('without references', () => {
    expect(all(filesOf(JSON.stringify(withoutReferences(receipt)), csv))).toEqual([0, 0, 0])
  })

  test('what is said about it', () => {
    expect(ours(filesOf(JSON.stringify(receipt), csv)).text).toBe(
      [
        'STK-2022-02, Stalking, fictional example',
        'Seed 83026417593840275516 (typed, witnessed by DCI A Example, PS B Example)',
        'Act 1: drawn by Lead Auditor on 14 February 2022 at 10:02, Dip Sample 0.1.0',
        'Act 2: extended by Lead Auditor on 16 February 2022 at 11:30, Dip Sample 0.1.0: The ranges of Leeds are too wide to act on',
        'Draw 1 of 14 February 2022 at 09:30 was voided by Lead Auditor and Second Lead: the witness left before the draw',
        'List: 203 cases, as frozen',
        'LD/DA: 13 cases, as drawn',
        `  Rank 4, ${receipt.strata[0]!.cases[3]!.id}: out of scope (Wrong offence: see log 4)`,
        `  Rank 13, ${receipt.strata[0]!.cases[12]!.id}: out of scope (Duplicate: see log 4)`,
        'LD/non-DA: 7 cases, as drawn',
        'WD/all: 3 cases, as drawn',
        'Added by reference, drawn by no ticket and in no rate: 1',
        'The receipt holds: these are the cases that the seed and the list give.',
      ].join('\n'),
    )
  })
})

describe('a receipt that was tampered with', () => {
  test('in more than twenty ways', () => {
    expect(tamperings.length).toBeGreaterThan(20)
  })

  test.each(tamperings.map((t) => [t.name, t] as const))('%s', (_, { change }) => {
    const [json, withList] = change(structuredClone(receipt), structuredClone(list))
    const files = filesOf(JSON.stringify(json), csvOf(withList))
    expect(all(files)).toEqual([1, 1, 1])
  })
})

describe('files that cannot be used', () => {
  const json = JSON.stringify(receipt)
  test.each<[string, string | Buffer, string | Buffer, string]>([
    ['no JSON', 'receipt', csv, 'This is not JSON'],
    ['another JSON', '[]', csv, 'This is not a draw receipt of Dip Sample'],
    ['another algorithm', json.replace('rivest-', 'pivot-'), csv, 'algorithm'],
    ['a receipt without its acts', json.replace('"acts"', '"deeds"'), csv, "'acts' is missing"],
    ['a receipt without its seed', json.replace('"seed":', '"need":'), csv, "'seed' is missing"],
    ['a receipt with an empty seed', json.replace(/"seed":"[^"]*"/, '"seed":""'), csv, 'seed'],
    ['a receipt without the hash of its list', json.replace('"sha256":', '"sha":'), csv, 'sha256'],
    ['a receipt without its voided draws', json.replace('voidedDraws', 'draws'), csv, 'voidedDraws'],
    [
      'a receipt of another release',
      json.replace('"schemaVersion":2', '"schemaVersion":1'),
      csv,
      'schemaVersion',
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
    expect(ours(files).text).toContain(why)
    expect(all(files)).toEqual([2, 2, 2])
  })

  test('no files', () => {
    expect(ours([])).toEqual({ code: 2, text: 'Usage: npm run verify-draw -- receipt.json ids.csv' })
    expect(ours(['missing.json', 'missing.csv']).text).toContain('missing.json cannot be read')
    expect(all(['missing.json', 'missing.csv'])).toEqual([2, 2, 2])
  })
})
