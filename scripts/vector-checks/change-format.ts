import { z } from 'zod'
import { changeOfDistrict, changeOfFigures, runChart } from '@/domain/change'
import { listIn, prepared, type Format } from './format'
import { RowCheck } from './row-check'

const number = z.number()
const pair = z.looseObject({
  now_yes: number,
  now_n: number,
  before_yes: number,
  before_n: number,
  conf: number,
})
const figures = z.looseObject({
  p_now: number,
  lo_now: number,
  hi_now: number,
  p_before: number,
  lo_before: number,
  hi_before: number,
})
const chart = z.looseObject({ x: z.array(number), n: z.array(number), run_chart: z.looseObject({}) })

export const changeFormat: Format = {
  about: 'change between audits',
  rowsOf(file) {
    const pairs = listIn(file, 'pairs', Object.keys(pair.shape))
    const forceWide = listIn(file, 'force_wide', Object.keys(figures.shape))
    const charts = listIn(file, 'charts', Object.keys(chart.shape))
    if (!pairs && !forceWide && !charts) return null
    return [
      ...prepared(pairs ?? [], pair, (row, p) => checkPair(new RowCheck(row, Object.keys(pair.shape)), p)),
      ...prepared(forceWide ?? [], figures, (row, f) =>
        checkFigures(new RowCheck(row, [...Object.keys(figures.shape), 'now', 'before']), f),
      ),
      ...prepared(charts ?? [], chart, (row, c) => checkChart(new RowCheck(row, ['x', 'n']), c)),
    ]
  },
}

function checkPair(check: RowCheck, p: z.output<typeof pair>): RowCheck {
  const now = { yes: p.now_yes, applicable: p.now_n }
  const change = changeOfDistrict(now, { yes: p.before_yes, applicable: p.before_n }, p.conf)
  check.near('diff', change.difference)
  check.near('newcombe_lo', change.low)
  check.near('newcombe_hi', change.high)
  check.equal('clear_change', change.clear)
  return check
}

function checkFigures(check: RowCheck, f: z.output<typeof figures>): RowCheck {
  const now = { rate: f.p_now, low: f.lo_now, high: f.hi_now }
  const change = changeOfFigures(now, { rate: f.p_before, low: f.lo_before, high: f.hi_before })
  check.near('diff', change.difference)
  check.near('lo', change.low)
  check.near('hi', change.high)
  check.equal('clear_change', change.clear)
  return check
}

function checkChart(check: RowCheck, c: z.output<typeof chart>): RowCheck {
  const result = runChart(c.x.map((yes, at) => ({ yes, applicable: c.n[at] ?? 0 })))
  const expected = check.within('run_chart')
  check.near('median', result.median, expected)
  check.equal('useful', result.useful, expected)
  check.equal('longest_run', result.longestRun, expected)
  check.equal('longest_run_max', result.longestRunLimit, expected)
  check.equal('crossings', result.crossings, expected)
  check.equal('crossings_min', result.fewestCrossings, expected)
  check.equal('signal', result.signal, expected)
  return check
}
