import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { changeInWords, changeOfDistrict, changeOfFigures, runChart, runChartInWords } from './change'

type Numbers<K extends string> = Record<K, number>
interface Vectors {
  pairs: (Numbers<
    'now_yes' | 'now_n' | 'before_yes' | 'before_n' | 'conf' | 'diff' | 'newcombe_lo' | 'newcombe_hi'
  > & {
    name: string
    clear_change: boolean
  })[]
  force_wide: (Numbers<
    'p_now' | 'lo_now' | 'hi_now' | 'p_before' | 'lo_before' | 'hi_before' | 'diff' | 'lo' | 'hi'
  > & { now: string; before: string })[]
  charts: {
    name: string
    x: number[]
    n: number[]
    run_chart: Numbers<
      'median' | 'useful' | 'longest_run' | 'longest_run_max' | 'crossings' | 'crossings_min'
    > & { signal: boolean }
  }[]
}

const file = new URL('../vectors/change.json', import.meta.url)
const { pairs, force_wide: forceWide, charts } = JSON.parse(readFileSync(file, 'utf8')) as Vectors

const near = (value: number) => expect.closeTo(value, 9)

test.each(
  pairs.map((p) => [`${p.name} ${p.now_yes}/${p.now_n} after ${p.before_yes}/${p.before_n}`, p] as const),
)('one district: %s', (_, p) => {
  const now = { yes: p.now_yes, applicable: p.now_n }
  const before = { yes: p.before_yes, applicable: p.before_n }
  expect(changeOfDistrict(now, before, p.conf)).toEqual({
    difference: near(p.diff),
    low: near(p.newcombe_lo),
    high: near(p.newcombe_hi),
    clear: p.clear_change,
  })
})

test.each(forceWide.map((f) => [`${f.now} after ${f.before}`, f] as const))(
  'combined figures: %s',
  (_, f) => {
    const now = { rate: f.p_now, low: f.lo_now, high: f.hi_now }
    const before = { rate: f.p_before, low: f.lo_before, high: f.hi_before }
    expect(changeOfFigures(now, before)).toMatchObject({
      difference: near(f.diff),
      low: near(f.lo),
      high: near(f.hi),
    })
  },
)

test.each(charts.map((c) => [c.name, c] as const))('run chart: %s', (_, c) => {
  const expected = c.run_chart
  expect(runChart(c.x.map((yes, at) => ({ yes, applicable: c.n[at]! })))).toEqual({
    median: near(expected.median),
    useful: expected.useful,
    longestRun: expected.longest_run,
    longestRunLimit: expected.longest_run_max,
    crossings: expected.crossings,
    fewestCrossings: expected.crossings_min,
    signal: expected.signal,
  })
})

test('a run chart gives no signal before ten points lie off the median, nor where all lie on it', () => {
  const series = (yes: number[]) => yes.map((y) => ({ yes: y, applicable: 15 }))
  const nine = runChart(series([5, 5, 5, 5, 5, 7, 7, 9, 9, 9, 9]))
  expect(nine).toMatchObject({ useful: 9, crossings: 1, fewestCrossings: 2, signal: false })
  expect(runChart(series([5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9]))).toMatchObject({
    useful: 12,
    crossings: 1,
    signal: true,
  })
  expect(runChart(series([9, 9, 9]))).toMatchObject({
    useful: 0,
    longestRunLimit: null,
    fewestCrossings: null,
  })
})

describe('a change in words', () => {
  const ofFifteen = (now: number, before: number) =>
    changeInWords(changeOfDistrict({ yes: now, applicable: 15 }, { yes: before, applicable: 15 }, 0.95))

  test.each([
    [13, 9, 'No clear change; could be anything from -5 to +53 points.'],
    [15, 15, 'No clear change; could be anything from -20 to +20 points.'],
    [14, 9, 'Clear rise, by 3 to 58 points.'],
    [9, 14, 'Clear fall, by 3 to 58 points.'],
  ])('%i of 15 after %i of 15', (now, before, words) => {
    expect(ofFifteen(now, before)).toBe(words)
  })

  test('a range that only just leaves out zero does not claim a point', () => {
    expect(changeInWords({ difference: 0.2, low: 0.001, high: 0.4, clear: true })).toBe(
      'Clear rise, by up to 40 points.',
    )
    expect(changeInWords({ difference: 0.2, low: 0, high: 0.4, clear: false })).toContain('from 0 to +40')
  })
})

test('a run chart is put into words with its rule, and says so where it cannot tell', () => {
  const words = (yes: number[]) =>
    runChartInWords(runChart(yes.map((each) => ({ yes: each, applicable: 15 }))))
  expect(words([9, 10, 9, 11, 9])).toBe(
    '2 of the audits lie off the median. From 10 on, the chart can tell a shift from chance.',
  )
  expect(words([5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9])).toMatch(
    /^A shift shows: the longest run on one side of the median is 6 .*crosses it once/,
  )
  expect(words([5, 9, 5, 9, 5, 9, 5, 9, 5, 9])).toMatch(/^Nothing but chance shows: the longest run .* is 1 /)
})
