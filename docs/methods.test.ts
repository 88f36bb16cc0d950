import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yesForClearRise } from '@/domain/planner'
import { figureOf } from '@/domain/figures'
import { changeInWords, changeOfDistrict } from '@/domain/change'
import { demoExtract } from '@/demo/extract'
import type { Receipt } from '@/domain/receipt'
import { populationHash, samplingAlgorithm } from '@/domain/sampling'
import { verifyDraw } from '@/scripts/verify-draw'

/* What the document says is run: its script draws, its examples hold, its sentences are the product's. */
const methods = readFileSync(path.join(import.meta.dirname, 'methods.md'), 'utf8')
const oneLine = methods.replace(/\s+/g, ' ')
const vectors = path.join(import.meta.dirname, '..', 'vectors', 'consistent_sampler.json')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'methods-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the script of the document draws the published sample', () => {
  const [, script = ''] = /```python\n([\s\S]*?)```/.exec(methods) ?? []
  const { cases } = JSON.parse(readFileSync(vectors, 'utf8')) as {
    cases: { name: string; seed: string; ids: string[]; expected_sample: string[] }[]
  }
  const { seed, ids, expected_sample: sample } = cases.find((c) => c.name === 'CD-565')!
  const file = path.join(folder, 'ids.txt')
  writeFileSync(file, ids.map((id) => `${id}\n`).join(''))
  const run = spawnSync('python3', ['-c', script, seed, '15', file], { encoding: 'utf8' })
  if (run.error) throw new Error(`python3 could not be run: ${run.error.message}`)
  expect(run.stdout.trim().split('\n').map((line) => line.split(' ')[1])).toEqual(sample) // prettier-ignore
})

test('the examples hold, by every verifier, and the one of Python is as long as is said', () => {
  const files = ['receipt.json', 'ids.csv'].map((file) => path.join(import.meta.dirname, 'examples', file))
  const script = path.join(import.meta.dirname, 'verify_draw.py')
  expect(verifyDraw(files, () => {})).toBe(0)
  expect(spawnSync('python3', [script, ...files]).status).toBe(0)
  expect(spawnSync('sh', [path.join(import.meta.dirname, 'verify_draw.sh'), ...files]).status).toBe(0)
  const lines = readFileSync(script, 'utf8').trimEnd().split('\n').length
  expect(lines).toBeLessThanOrEqual(40)
  expect(methods).toContain(`(${lines} lines, made to be read)`)
})

test('the line of the document prints the hash that the receipt of the examples has', () => {
  const [, line = ''] = /The hash of the list alone: `([^`]+)`/.exec(methods) ?? []
  const examples = path.join(import.meta.dirname, 'examples')
  const { stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8', cwd: examples })
  const { population } = JSON.parse(readFileSync(path.join(examples, 'receipt.json'), 'utf8')) as Receipt
  expect(stdout.slice(0, 64)).toBe(population.sha256)
})

test('the examples are the demonstration’s, and fictional', () => {
  const receipt = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'examples', 'receipt.json'), 'utf8'),
  ) as Receipt
  const eligible = demoExtract().filter(
    ({ recordedOn }) => recordedOn >= '2020-10-01' && recordedOn <= '2021-09-30',
  )
  expect(receipt.population).toMatchObject({
    size: eligible.length,
    sha256: populationHash(eligible.map(({ reference }) => reference)),
  })
})

test('the sentences and figures of the document are those of the product', () => {
  const tally = (yes: number, no: number) => ({ yes, no, notApplicable: 0, cannotTell: 0, unscored: 0 })
  const one = { label: 'Calderdale', population: 565, outOfScope: 0, tally: tally(13, 2) }
  expect(oneLine).toContain(figureOf([one]).words)
  const leeds = figureOf([
    { label: 'DA', population: 1926, outOfScope: 0, tally: tally(9, 1) },
    { label: 'non-DA', population: 162, outOfScope: 0, tally: tally(1, 4) },
  ])
  expect(oneLine).toContain(`'Leeds: ${leeds.counts}' is ${leeds.percent} of all crimes there`)
  const change = changeOfDistrict({ yes: 13, applicable: 15 }, { yes: 9, applicable: 15 }, 0.95)
  expect(oneLine).toContain(changeInWords(change))
  expect([yesForClearRise(9, 15), yesForClearRise(12, 15)]).toEqual([14, null])
  expect(methods).toContain(samplingAlgorithm)
})
