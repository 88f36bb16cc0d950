import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { agreementInWords, agreementOf, agreementTable } from './agreement'

interface TableVector {
  name: string
  table: number[][]
  n: number
  agree: number
  percent_agreement: number
  pa_lo: number
  pa_hi: number
  kappa: number | null
  pabak: number
  ac1: number
}

const file = new URL('../vectors/agreement.json', import.meta.url)
const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: TableVector[] }

function expectNear(actual: number | null, expected: number | null) {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-9)
}

test.each(tables.map((t) => [t.name, t] as const))('the published vector %s', (_, t) => {
  const result = agreementOf(t.table)
  expect([result.cases, result.same]).toEqual([t.n, t.agree])
  expectNear(result.rate, t.percent_agreement)
  expectNear(result.low, t.pa_lo)
  expectNear(result.high, t.pa_hi)
  expectNear(result.kappa, t.kappa)
  expectNear(result.pabak, t.pabak)
  expectNear(result.ac1, t.ac1)
})

test('published values: Gwet 2008; Feinstein and Cicchetti 1990, the same agreement with two kappas; Cohen’s 3 x 3', () => {
  expect(agreementOf([[118, 5], [2, 0]])).toMatchObject({ kappa: expect.closeTo(-0.0234, 4), ac1: expect.closeTo(0.9408, 4) }) // prettier-ignore
  expect(agreementOf([[40, 9], [6, 45]]).kappa).toBeCloseTo(0.7, 2) // prettier-ignore
  expect(agreementOf([[80, 10], [5, 5]]).kappa).toBeCloseTo(0.32, 2) // prettier-ignore
  expect(agreementOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]).kappa).toBeCloseTo(0.492, 3) // prettier-ignore
})

test('nothing scored twice: no number', () => {
  const none = agreementOf([[0, 0], [0, 0]]) // prettier-ignore
  expect(none).toEqual({
    cases: 0,
    same: 0,
    rate: null,
    low: null,
    high: null,
    ac1: null,
    kappa: null,
    pabak: null,
  })
  expect(agreementInWords(none)).toBe('No case was scored twice.')
})

describe('from answers to words', () => {
  const offered = ['yes', 'no', 'not applicable']

  test('the table has every answer that was offered, first scorer down, second across', () => {
    const table = agreementTable([['yes', 'no'], ['yes', 'yes'], ['no', 'no']], offered) // prettier-ignore
    expect(table).toEqual([[1, 1, 0], [0, 1, 0], [0, 0, 0]]) // prettier-ignore
    expect(() => agreementTable([['yes', 'perhaps']], offered)).toThrow(RangeError)
  })

  test('counts lead; full agreement has a range; one case says nothing', () => {
    expect(agreementInWords(agreementOf([[12, 1], [1, 1]]))).toBe('13 of 15 the same (87%). Likely between 60% and 98%. AC1 0.83.') // prettier-ignore
    expect(agreementInWords(agreementOf([[15, 0], [0, 0]]))).toBe('15 of 15 the same (100%). Likely between 78% and 100%. AC1 1.00.') // prettier-ignore
    expect(agreementInWords(agreementOf([[1, 0], [0, 0]]))).toBe('Too few to say: 1 of 1 the same.') // prettier-ignore
    expect(agreementInWords(agreementOf([[3, 1], [1, 0]]))).toBe('Too few to say: 3 of 5 the same.') // prettier-ignore
    expect(agreementInWords(agreementOf([[5, 0], [1, 0]]))).toMatch(/^5 of 6 the same \(83%\)\. Likely between 36% and over 99%/) // prettier-ignore
  })

  test('a table that is no table', () => {
    expect(() => agreementOf([[1, 2]])).toThrow(RangeError)
  })
})
