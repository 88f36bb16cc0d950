import { describe, expect, test } from 'vitest'
import type { IntakeCount } from './extract-intake'
import type { SamplePlan } from './sample-plan'
import {
  eligibilityRule,
  freezeRefusals,
  freezeWarnings,
  plannedStrata,
  sizesByKind,
  type PlannedStratum,
} from './freeze'

const stratum = (kind: 'DA' | 'non-DA', size: number, quota: number): PlannedStratum => ({
  ...{ key: `CD/${kind}`, district: 'CD', name: 'Calderdale', kind, size, quota },
})
const count = (changes: Partial<IntakeCount>): IntakeCount => ({
  ...{
    span: 'this period',
    district: 'CD',
    kind: 'DA',
    outcomeCode: '',
    outcomeText: '',
    crimes: 1,
    eligible: true,
  },
  ...changes,
})

describe('the strata of a population', () => {
  test('hold the crimes that can be drawn, and are there where they hold none', () => {
    const district = { code: 'CD', name: 'Calderdale', quotas: { DA: 10, 'non-DA': 5, all: 15 } }
    const plan: SamplePlan = { strata: 'apart', sharing: { mode: 'fixed' }, districts: [district] }
    const counts = [
      count({ crimes: 3 }),
      count({ crimes: 4, outcomeCode: '16', outcomeText: '16: X' }),
      count({ crimes: 50, eligible: false, span: 'period before' }),
      count({ crimes: 2, eligible: false, kind: 'unknown' }),
    ]
    expect(plannedStrata(plan, sizesByKind('apart', counts))).toEqual([
      stratum('DA', 7, 10),
      stratum('non-DA', 0, 5),
    ])
    const unknown = count({ kind: 'unknown', crimes: 20 })
    expect(
      plannedStrata({ ...plan, strata: 'together' }, sizesByKind('together', [...counts, unknown])),
    ).toEqual([{ ...stratum('DA', 27, 15), key: 'CD/all', kind: 'all' }])
  })

  test('are warned of where the sample is not what the plan says', () => {
    expect(
      freezeWarnings([
        stratum('DA', 528, 10),
        stratum('DA', 10, 10),
        stratum('non-DA', 3, 5),
        stratum('non-DA', 1, 5),
      ]),
    ).toEqual([
      'Calderdale, DA: 10 crimes, as many as the quota. All are drawn, and their figures have no range.',
      'Calderdale, non-DA: 3 crimes, fewer than the quota of 5. All are drawn.',
      'Calderdale, non-DA: 1 crime, fewer than the quota of 5. All are drawn.',
    ])
    expect(
      freezeWarnings([stratum('DA', 0, 10), stratum('non-DA', 1_037, 0), stratum('non-DA', 0, 0)]),
    ).toEqual([
      'Calderdale, DA: no crime can be drawn. The audit will say nothing of them.',
      'Calderdale, non-DA: 1,037 crimes, of which none is drawn (quota 0). The audit will say nothing of them.',
    ])
  })

  test('are said to be a census where every crime is drawn', () => {
    expect(freezeWarnings([stratum('DA', 8, 10), stratum('non-DA', 0, 5)])).toEqual([
      'Every crime that can be drawn is drawn: a census. Its figures are exact and have no range.',
    ])
    expect(freezeWarnings([stratum('DA', 8, 10), stratum('non-DA', 6, 5)])).toHaveLength(1)
  })

  test('cannot be frozen where one of them would give a single case of several, or none gives any', () => {
    expect(freezeRefusals([stratum('DA', 528, 10), stratum('non-DA', 37, 1)])).toEqual([
      'CD/non-DA: one case cannot show how far its 37 cases differ. Draw at least 2, or none.',
    ])
    expect(freezeRefusals([stratum('DA', 528, 10), stratum('non-DA', 1, 5)])).toEqual([])
    expect(freezeRefusals([stratum('DA', 0, 10), stratum('non-DA', 37, 0)])).toEqual([
      'No case would be drawn: no stratum with a quota has a crime in it. Look at the plan and at the extract.',
    ])
  })
})

test('the rule of eligibility is a sentence whose numbers add up', () => {
  const facts = {
    period: { from: '2020-10-01', to: '2021-09-30' },
    districts: ['Bradford', 'Calderdale', 'Leeds'],
    dated: true,
    strata: 'apart' as const,
    report: {
      rowsRead: 9_441,
      accepted: 9_415,
      crimes: { thisPeriod: 6_129, periodBefore: 3_286, unknownKind: 4, eligible: 6_125 },
    },
  }
  expect(eligibilityRule(facts)).toBe(
    'Crimes recorded 1 October 2020 to 30 September 2021 in Bradford, Calderdale and Leeds, not cancelled, known to be domestic (DA) or not. Of 9,441 rows read, 26 were left out, 3,286 are of the period before, and 4 of this period do not say whether they are domestic: 6,125 can be drawn.',
  )
  expect(eligibilityRule({ ...facts, dated: false, districts: ['Leeds'] })).toMatch(
    /^Crimes of the extract, which has no recorded dates, in Leeds, not cancelled/,
  )
  const crimes = { ...facts.report.crimes, eligible: 6_129 }
  expect(eligibilityRule({ ...facts, strata: 'together', report: { ...facts.report, crimes } })).toBe(
    'Crimes recorded 1 October 2020 to 30 September 2021 in Bradford, Calderdale and Leeds, not cancelled; each district is drawn as one, domestic or not. Of 9,441 rows read, 26 were left out and 3,286 are of the period before: 6,129 can be drawn.',
  )
})
