import { describe, expect, test } from 'vitest'
import type { IntakeCount } from './extract-intake'
import { eligibilityRule, freezeRefusals, freezeWarnings, plannedStrata, type PlannedStratum } from './freeze'

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
    const districts = [{ code: 'CD', name: 'Calderdale', quotaDomestic: 10, quotaNonDomestic: 5 }]
    const counts = [
      count({ crimes: 3 }),
      count({ crimes: 4, outcomeCode: '16', outcomeText: '16: X' }),
      count({ crimes: 50, eligible: false, span: 'period before' }),
      count({ crimes: 2, eligible: false, kind: 'unknown' }),
    ]
    expect(plannedStrata(districts, counts)).toEqual([stratum('DA', 7, 10), stratum('non-DA', 0, 5)])
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
})
