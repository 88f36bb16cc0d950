import { describe, expect, test } from 'vitest'
import { defaultPlan, planFaults, whyNotOne, type DistrictPlan } from './sample-plan'

const district = (domestic: number, other: number, name = 'Leeds'): DistrictPlan => ({
  code: name.slice(0, 2).toUpperCase(),
  name,
  quotas: { DA: domestic, 'non-DA': other },
})
const sentences = (districts: DistrictPlan[], second: number) =>
  planFaults(districts, second).map((fault) => fault.sentence)

describe('the numbers of a plan', () => {
  test('as they come by default are in order', () => {
    expect(
      planFaults([district(defaultPlan.quotas.DA, defaultPlan.quotas['non-DA'])], defaultPlan.secondScores),
    ).toEqual([])
  })

  test('may leave a stratum out, and may reach the largest quota', () => {
    expect(
      planFaults([district(15, 0), district(0, 0, 'Wakefield'), district(500, 500, 'Bradford')], 3),
    ).toEqual([])
  })

  test('never ask for a single case of a stratum, and the place of the fault is named', () => {
    expect(planFaults([district(10, 1)], 3)).toEqual([
      { code: 'LE', kind: 'non-DA', about: 'quota', sentence: `Leeds, non-DA cases: ${whyNotOne}` },
    ])
  })

  test.each([-1, 501, 2.5, Number.NaN])('refuse a quota of %s', (quota) => {
    expect(sentences([district(quota, 5)], 0)).toContain(
      'Leeds, DA cases must be a whole number from 0 to 500.',
    )
  })

  test('must draw something somewhere', () => {
    expect(sentences([district(0, 0), district(0, 0, 'Wakefield')], 0)).toEqual([
      'Every quota is 0, so no case would be drawn. Enter at least one quota.',
    ])
  })

  test('cannot score more cases a second time than a district has', () => {
    expect(sentences([district(10, 5), district(2, 0, 'Wakefield')], 3)).toEqual([
      'Cases scored a second time cannot be more than a district’s quota (Wakefield 2). Enter fewer.',
    ])
    expect(planFaults([district(2, 2)], 4)).toEqual([])
  })
})
