import { expect, test } from 'vitest'
import { figuresOf, type AuditTallies } from './audit-figures'
import { examplesOf } from './figure-examples'
import type { WriteUp } from './snapshot'
import { sumOfTallies, tallyOf, type Tally } from './tally'

const tally = (answers: Partial<Tally>): Tally => ({ ...tallyOf([]), ...answers })

const tallies: AuditTallies = {
  criteria: [
    { id: 'c1', key: 'risk', name: 'Risk', question: '', yesMeans: '', noMeans: '', critical: true },
  ],
  districts: [
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ],
  strata: [
    ...(['DA', 'non-DA'] as const).map((kind) => ({
      ...{ district: 'LD', kind, population: kind === 'DA' ? 1926 : 162, outOfScope: 1 },
      tallies: { c1: tally({ yes: 4, no: 1, notApplicable: 1 }) },
    })),
    { district: 'WD', kind: 'DA', population: 833, outOfScope: 0, tallies: { c1: tally({ unscored: 3 }) } },
  ],
}

function examples() {
  const writeUp = {
    audit: { reference: 'A', title: 'An audit' },
    method: { population: { size: 2921 }, strata: [] },
    figures: figuresOf(tallies),
  } as unknown as WriteUp
  return examplesOf({ ...writeUp, tallies }, 1).figures
}

test('there is a figure for every place and kind, made of the strata that stand with it', () => {
  const all = examples()
  expect(all.map(({ district, crimes }) => `${district ?? 'force'} ${crimes}`)).toEqual(
    ['LD', 'WD', 'force'].flatMap((place) => ['all', 'DA', 'non-DA'].map((kind) => `${place} ${kind}`)),
  )
  for (const { tally: whole, strata } of all) expect(sumOfTallies(strata.map((s) => s.tally))).toEqual(whole)
})

test('what the method gives of these strata is what the figure says', () => {
  const estimated = examples().filter(({ outcome }) => outcome === 'estimated')
  expect(estimated.map(({ district, crimes }) => [district, crimes])).toEqual([
    ['LD', 'all'],
    ['LD', 'DA'],
    ['LD', 'non-DA'],
    [null, 'non-DA'],
  ])
  for (const { rate, low, high, estimate } of estimated) expect(estimate).toMatchObject({ rate, low, high })
})
