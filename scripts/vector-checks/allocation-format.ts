import { z } from 'zod'
import { allocate, type Allocation, type SharingRule } from '@/domain/allocation'
import { listIn, prepared, type Format } from './format'
import { refusalField, refusalOf, RowCheck } from './row-check'

const allocationCase = z.looseObject({
  n: z.number(),
  strata: z.array(z.object({ key: z.string(), N: z.number() })),
  mode: z.enum(['fixed', 'proportional', 'equal']),
  minimum: z.number().nullish(),
  fixed: z.record(z.string(), z.number()).nullish(),
  warnings: z.array(z.string()).optional(),
})
type AllocationCase = z.output<typeof allocationCase>

export const allocationFormat: Format = {
  about: 'allocation to strata',
  rowsOf(file) {
    const rows = listIn(file, 'cases', ['strata', 'mode'])
    return rows && prepared(rows, allocationCase, (row, c) => checkCase(new RowCheck(row, given), c))
  },
}

const given = ['n', 'strata', 'mode', 'minimum', 'fixed', 'warnings']

function checkCase(check: RowCheck, c: AllocationCase): RowCheck {
  const result = allocate(
    ruleOf(c),
    c.strata.map(({ key, N }) => ({ key, population: N })),
  )
  const refusal = refusalField(check.row)
  if (refusal) {
    check.refused(
      refusal,
      refusalOf(() => result),
    )
    return check
  }
  if ('sentence' in result) throw new Error(result.sentence)
  check.equal('expected', Object.fromEntries(result.quotas.map((q) => [q.key, q.quota])))
  check.equal('total', result.total)
  check.equal('census', result.census)
  checkWarnings(check, c, result)
  return check
}

/** Warnings are compared by stratum. A remark on the whole, such as that everything is taken, is the census flag. */
function checkWarnings(check: RowCheck, c: AllocationCase, result: Allocation): void {
  const stratumOf = (warning: string) => c.strata.find(({ key }) => warning.startsWith(`${key}:`))?.key
  const expected = c.warnings?.map(stratumOf).filter((key) => key !== undefined)
  if (expected && !result.census)
    check.equal('warnings', result.warnings.map(stratumOf), { warnings: expected })
}

function ruleOf(c: AllocationCase): SharingRule {
  if (c.mode === 'fixed') return { mode: 'fixed', quotas: new Map(Object.entries(c.fixed ?? {})) }
  if (c.mode === 'equal') return { mode: 'equal', size: c.n }
  return { mode: 'proportional', size: c.n, minimum: c.minimum ?? 0 }
}
