import { z } from 'zod'
import { combinedEstimate, type CombinedEstimate } from '@/domain/estimates'
import { listIn, prepared, type Format } from './format'
import { refusalField, RowCheck } from './row-check'

const count = z.number()
const scenario = z.looseObject({
  conf: z.number(),
  strata: z.array(
    z.looseObject({ key: z.string().optional(), N: count, n: count, applicable: count, yes: count }),
  ),
})

export const stratifiedFormat: Format = {
  about: 'weighted figure of several strata',
  rowsOf(file) {
    const rows = listIn(file, 'scenarios', ['strata'])
    return (
      rows && prepared(rows, scenario, (row, s) => checkScenario(new RowCheck(row, ['conf', 'strata']), s))
    )
  },
}

function checkScenario(check: RowCheck, s: z.output<typeof scenario>): RowCheck {
  const strata = s.strata.map(({ key, N: population, n: sampled, applicable, yes }) => {
    return { ...(key === undefined ? {} : { key }), population, sampled, applicable, yes }
  })
  const result = combinedEstimate(strata, s.conf)
  const refusal = refusalField(check.row)
  if (refusal) {
    // Short of a range, the product names what is amiss: the outcome, or the strata that the figure leaves out.
    const named = result.low === null || result.leftOut.length > 0
    check.refused(refusal, named ? result.outcome : null)
    return check
  }
  const limits = check.within('recommended')
  check.near('lo', result.low, limits)
  check.near('hi', result.high, limits)
  // Without a range the reference may leave out what the product still knows, such as the rate.
  if (result.low !== null || typeof check.row.estimate === 'number') check.near('estimate', result.rate)
  if (result.low !== null) checkValues(check, result)
  return check
}

function checkValues(check: RowCheck, result: CombinedEstimate): void {
  check.near('se', result.standardError)
  check.equal('df', result.degreesOfFreedom)
  check.near('unweighted_pooled', result.pooledRate)
  check.near('mean_of_stratum_rates', result.meanOfRates)
  check.near('estimated_applicable_population', result.applicablePopulation)
  check.near('kish_n', result.kishSize)
  check.near('n_eff_raw', result.rawEffectiveSize)
  check.near('n_eff_df_adjusted', result.adjustedEffectiveSize)
  check.near('n_eff_used', result.effectiveSize)
}
