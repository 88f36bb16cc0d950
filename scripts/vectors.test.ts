import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkFile } from './vector-checks/check-file'
import { populationsIn } from './vector-checks/sampling-format'
import { checkVectors } from './vectors'

const root = path.join(import.meta.dirname, '..', 'vectors')
const names = [
  'agreement',
  'allocation',
  'change',
  'consistent_sampler',
  'intervals',
  'intervals_na',
  'planner',
  'stratified',
]
type Json = Record<string, unknown>
const vectors = (name: string) => JSON.parse(readFileSync(path.join(root, `${name}.json`), 'utf8')) as Json
const listsOf = (file: Json) =>
  Object.entries(file).flatMap(([key, value]) =>
    Array.isArray(value) && key !== 'code' ? [value as Json[]] : [],
  )

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vectors-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(text: string, name = 'some.json'): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

function run(files: readonly string[]) {
  const lines: string[] = []
  return { ok: checkVectors(files, (line) => lines.push(line)), lines, last: () => lines.at(-1) }
}

test('all vectors of the project pass, a line for each file, the sum at the end', () => {
  const { ok, lines, last } = run(names.map((name) => path.join(root, `${name}.json`)))
  expect(ok).toBe(true)
  expect(lines.filter((line) => /: \d+ passed, 0 failed$/.test(line))).toHaveLength(names.length)
  expect(last()).toBe('384 passed, 0 failed')
})

describe('a wrong value is found, whatever field it stands in', () => {
  test.each(names)('%s', (name) => {
    const shared = new Map(populationsIn(vectors('consistent_sampler')))
    const { unchecked } = checkFile(vectors(name), shared)
    let altered = 0
    for (const [at, list] of listsOf(vectors(name)).entries()) {
      for (const [row, fields] of list.entries()) {
        for (const field of Object.keys(fields)) {
          if (unchecked.includes(field) || !isResult(name, field)) continue
          const file = vectors(name)
          const target = listsOf(file)[at]![row]!
          target[field] = wrong(target[field])
          const result = checkFile(file, shared)
          expect([field, result.failed]).toEqual([field, 1])
          altered += 1
        }
        if (row === 2 && name !== 'consistent_sampler') break
      }
    }
    expect(altered).toBeGreaterThan(5)
  })

  const inputs: Record<string, string> = {
    agreement: 'name note categories table',
    allocation: 'name n strata mode minimum fixed',
    change:
      'name now before now_yes now_n before_yes before_n conf p_now lo_now hi_now p_before lo_before hi_before x n',
    // The wording of a refusal is the other program's own.
    consistent_sampler:
      'name note seed ids ids_spec population_ref take ineligible nondomestic_ids expected_error',
    intervals: 'x n N conf',
    intervals_na: 'n N applicable yes conf',
    planner: 'N p margin conf bad_rate failures',
    stratified: 'name note conf strata',
  }
  const isResult = (name: string, field: string) =>
    !inputs[name]!.split(' ').includes(field) && !(name === 'planner' && field === 'n')

  /** Another value of the same kind; the first number, text or flag inside a list or an object. */
  function wrong(value: unknown): unknown {
    if (typeof value === 'number') return value + (Number.isInteger(value) ? 1 : 1e-8)
    if (typeof value === 'string') return `${value}x`
    if (typeof value === 'boolean') return !value
    if (value === null) return 0.5
    if (Array.isArray(value))
      return value.length > 0 ? [wrong(value[0]), ...value.slice(1)] : ['domestic: odd', 'a: odd', 'BD: odd']
    const [first] = Object.keys(value as Json).filter((key) => key !== 'method')
    return { ...(value as Json), [first!]: wrong((value as Json)[first!]) }
  }
})

describe('what cannot be checked fails, and says why', () => {
  test.each([
    ['no JSON', 'x,n,N', 'cannot be read'],
    ['a list', '[1, 2]', 'is no file of vectors'],
    ['another thing', '{"grid": [{"p": 0.5}]}', 'is of no format that is known here'],
    [
      'another sampler',
      '{"algorithm": "hex SHA-256(seed , id)", "cases": [{"seed": "1", "ids": ["a"]}]}',
      'is of no format',
    ],
  ])('%s', (_, text, why) => {
    const { ok, lines, last } = run([fileWith(text)])
    expect(ok).toBe(false)
    expect(lines[0]).toContain(why)
    expect(last()).toBe('0 passed, 1 failed')
  })

  test('a file that is not there, beside one that passes', () => {
    const { ok, last } = run([path.join(folder, 'missing.json'), path.join(root, 'intervals.json')])
    expect([ok, last()]).toEqual([false, '73 passed, 1 failed'])
  })

  test('a row without anything to compare, and one that cannot be read', () => {
    const rows = [
      { x: 1, n: 15, N: 565, conf: 0.95 },
      { x: 1, n: 15, N: '565', conf: 0.95, p: 0.1 },
    ]
    const { lines, last } = run([fileWith(JSON.stringify({ rows }))])
    expect(lines[1]).toContain('row 1: holds no value that the product computes')
    expect(lines[2]).toContain('row 2: cannot be read')
    expect(last()).toBe('0 passed, 2 failed')
  })

  test('no file at all', () => {
    expect(run([])).toMatchObject({
      ok: false,
      lines: [expect.stringContaining('Usage'), '0 passed, 0 failed'],
    })
  })
})

describe('rows that expect a refusal', () => {
  test('they pass where the product refuses, and fail where it does not', () => {
    const strata = [{ key: 'a', N: 50 }, { key: 'b', N: 50 }] // prettier-ignore
    const refused = { n: 8, strata, mode: 'proportional', minimum: 5, expected_error: 'minimums need 10' }
    expect(checkFile({ cases: [refused] }, new Map()).failed).toBe(0)
    expect(checkFile({ cases: [{ ...refused, n: 10 }] }, new Map()).failed).toBe(1)
    const lonely = { conf: 0.95, strata: [{ N: 50, n: 1, applicable: 1, yes: 1 }], error: 'lonely-stratum' }
    expect(checkFile({ scenarios: [lonely] }, new Map()).failed).toBe(0)
    const notLonely = { ...lonely, strata: [{ N: 50, n: 2, applicable: 1, yes: 1 }] }
    expect(checkFile({ scenarios: [notLonely] }, new Map()).failed).toBe(1)
  })
})

test('a case may draw from a population of the project’s own file', () => {
  const extended = {
    name: 'again',
    seed: '83026417593840275516',
    population_ref: 'CD-565',
    expected_sample: ['CD-0488', 'CD-0423'],
  }
  expect(run([fileWith(JSON.stringify({ cases: [extended] }))]).last()).toBe('1 passed, 0 failed')
})
