import { expect, test } from 'vitest'
import { figuresOf } from './audit-figures'
import { draftKey, findingDrafts } from './finding'
import { tallyOf, type Tally } from './tally'

function figures(byDistrict: Record<string, Partial<Tally>>) {
  const criterion = {
    id: 'c1',
    key: 'risk',
    name: 'Risk',
    question: '',
    yesMeans: '',
    noMeans: '',
    critical: true,
  }
  const strata = Object.entries(byDistrict).map(([district, answers]) => ({
    ...{ district, kind: 'all' as const, population: 500, outOfScope: 0 },
    tallies: { c1: { ...tallyOf([]), ...answers } },
  }))
  const districts = Object.keys(byDistrict).map((code) => ({ code, name: code }))
  return figuresOf({ criteria: [criterion], districts, strata })
}

test('a draft is good practice where every case is answered yes, and not where most are still open', () => {
  const drafts = findingDrafts(
    figures({
      ALL: { yes: 15 },
      SOME: { yes: 9, no: 6 },
      OPEN: { yes: 1, unscored: 14 },
      DARK: { yes: 3, cannotTell: 12 },
      NONE: { notApplicable: 15 },
    }),
    [],
  )
  expect(drafts.map(({ district, kind }) => `${district ?? 'force'}: ${kind}`)).toEqual([
    'ALL: good practice',
    'SOME: finding',
    'OPEN: finding',
    'DARK: finding',
    'force: finding',
  ])
})

test('what is written about is not drafted again', () => {
  const drafts = findingDrafts(figures({ LD: { yes: 15 }, WD: { yes: 15 } }), [
    { criterionId: 'c1', district: 'LD' },
    { criterionId: 'c1', district: null },
    { criterionId: null, district: 'WD' },
  ])
  expect(drafts.map(({ criterionId, district }) => draftKey(criterionId, district))).toEqual(['c1/WD'])
})
