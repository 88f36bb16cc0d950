import { z } from 'zod'
import { wilson } from '@/domain/change'
import { clopperPearson, districtInterval } from '@/domain/estimates'
import { markedLimits, tailOf } from '@/domain/hypergeometric'
import { listIn, prepared, type Format } from './format'
import { refusalField, refusalOf, RowCheck } from './row-check'

const intervalRow = z.looseObject({ x: z.number(), n: z.number(), N: z.number(), conf: z.number() })

export const intervalFormat: Format = {
  about: 'range of one sample',
  rowsOf(file) {
    const rows = listIn(file, 'rows', ['x', 'n', 'N'])
    return (
      rows &&
      prepared(rows, intervalRow, (row, r) => checkInterval(new RowCheck(row, ['x', 'n', 'N', 'conf']), r))
    )
  },
}

function checkInterval(check: RowCheck, r: z.output<typeof intervalRow>): RowCheck {
  const sample = { population: r.N, sampled: r.n, applicable: r.n, yes: r.x, confidence: r.conf }
  const refusal = refusalField(check.row)
  if (refusal) {
    check.refused(
      refusal,
      refusalOf(() => districtInterval(sample)),
    )
    return check
  }
  const exact = districtInterval(sample)
  check.near('p', exact.rate)
  check.equal('hyper_M_lo', exact.lowCases)
  check.equal('hyper_M_hi', exact.highCases)
  check.near('hyper_lo', exact.low)
  check.near('hyper_hi', exact.high)
  const oneSided = markedLimits({ population: r.N, sampled: r.n, found: r.x }, tailOf(r.conf, 1))
  check.equal('hyper_onesided_M_lo', oneSided.fewest)
  check.equal('hyper_onesided_M_hi', oneSided.most)
  const binomial = clopperPearson(r.x, r.n, r.conf)
  check.near('cp_lo', binomial.low)
  check.near('cp_hi', binomial.high)
  const score = wilson({ yes: r.x, applicable: r.n }, r.conf)
  check.near('wilson_lo', score.low)
  check.near('wilson_hi', score.high)
  return check
}

const applicableRow = z.looseObject({
  N: z.number(),
  n: z.number(),
  applicable: z.number(),
  yes: z.number(),
  conf: z.number(),
})

export const applicableFormat: Format = {
  about: 'range of one sample with cases that are not applicable',
  rowsOf(file) {
    const rows = listIn(file, 'rows', ['N', 'n', 'applicable', 'yes'])
    const given = ['N', 'n', 'applicable', 'yes', 'conf']
    return rows && prepared(rows, applicableRow, (row, r) => checkApplicable(new RowCheck(row, given), r))
  },
}

function checkApplicable(check: RowCheck, r: z.output<typeof applicableRow>): RowCheck {
  const { N: population, n: sampled, applicable, yes, conf: confidence } = r
  const result = districtInterval({ population, sampled, applicable, yes, confidence })
  check.equal('N_used', result.populationUsed)
  check.near('p', result.rate)
  check.equal('M_lo', result.lowCases)
  check.equal('M_hi', result.highCases)
  check.near('lo', result.low)
  check.near('hi', result.high)
  const binomial = applicable > 0 ? clopperPearson(yes, applicable, confidence) : { low: null, high: null }
  check.near('cp_lo', binomial.low)
  check.near('cp_hi', binomial.high)
  return check
}
