import { z } from 'zod'
import {
  chanceOfDiscovery,
  discoverySize,
  marginForSize,
  mostBadAfterNone,
  sizeForMargin,
} from '@/domain/planner'
import { listIn, prepared, type Format } from './format'
import { RowCheck } from './row-check'

const number = z.number()
const size = z.looseObject({ N: number.nullable(), p: number, margin: number, conf: number })
const margin = z.looseObject({ N: number, n: number, p: number, conf: number, margin_approx: number })
const discovery = z.looseObject({ N: number, bad_rate: number, conf: number })
const none = z.looseObject({ N: number, n: number, failures: z.literal(0), conf: number })

export const plannerFormat: Format = {
  about: 'sample size planning',
  rowsOf(file) {
    const sizes = listIn(file, 'size_for_margin', ['N', 'p', 'margin'])
    const margins = listIn(file, 'margin_for_size', ['N', 'n', 'p'])
    const discoveries = listIn(file, 'discovery', ['N', 'bad_rate'])
    const withoutFailures = listIn(file, 'zero_failures', ['N', 'n', 'failures'])
    if (!sizes && !margins && !discoveries && !withoutFailures) return null
    return [
      ...prepared(sizes ?? [], size, (row, s) =>
        checkSize(new RowCheck(row, ['N', 'p', 'margin', 'conf']), s),
      ),
      ...prepared(margins ?? [], margin, (row, m) =>
        checkMargin(new RowCheck(row, ['N', 'n', 'p', 'conf']), m),
      ),
      ...prepared(discoveries ?? [], discovery, (row, d) =>
        checkDiscovery(new RowCheck(row, ['N', 'bad_rate', 'conf']), d),
      ),
      ...prepared(withoutFailures ?? [], none, (row, z0) =>
        checkNone(new RowCheck(row, ['N', 'n', 'failures', 'conf']), z0),
      ),
    ]
  },
}

function checkSize(check: RowCheck, s: z.output<typeof size>): RowCheck {
  const result = sizeForMargin({ population: s.N, expectedRate: s.p, margin: s.margin, confidence: s.conf })
  check.near('n_raw', result.rawSize)
  check.equal('n', result.size)
  check.equal('expected_x', result.expectedYes)
  check.near('exact_lo', result.low)
  check.near('exact_hi', result.high)
  return check
}

function checkMargin(check: RowCheck, m: z.output<typeof margin>): RowCheck {
  const result = marginForSize({ population: m.N, size: m.n, expectedRate: m.p, confidence: m.conf })
  check.near('margin_approx', result.margin)
  check.equal('expected_x', result.expectedYes)
  check.equal('exact_M_lo', result.lowCases)
  check.equal('exact_M_hi', result.highCases)
  check.near('exact_halfwidth', result.halfWidth)
  return check
}

function checkDiscovery(check: RowCheck, d: z.output<typeof discovery>): RowCheck {
  const result = discoverySize({ population: d.N, badRate: d.bad_rate, confidence: d.conf })
  const badCases = result?.badCases ?? 0
  check.equal('bad_cases', badCases)
  check.equal('n', result?.size ?? null)
  check.near('p_detect_at_n', result?.chance ?? null)
  check.near('p_detect_with_15', chanceOfDiscovery({ population: d.N, badCases, size: Math.min(15, d.N) }))
  return check
}

function checkNone(check: RowCheck, row: z.output<typeof none>): RowCheck {
  const result = mostBadAfterNone({ population: row.N, size: row.n, confidence: row.conf })
  check.equal('max_bad_cases', result.badCases)
  check.near('max_bad_rate', result.badRate)
  return check
}
