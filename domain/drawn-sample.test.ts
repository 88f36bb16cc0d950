import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangeSample, secondShare } from './drawn-sample'
import { drawOrder, firstTicketsOfStrata, secondScoreSeed } from './sampling'
import { stratumKey, type StratumKind } from './strata'

const strata = ['LD', 'BD'].flatMap((district) =>
  (['DA', 'non-DA'] as const).map((kind) => ({
    key: stratumKey(district, kind),
    district,
    kind,
    size: kind === 'DA' ? 4 : 2,
  })),
)
const quotas = new Map(strata.map(({ key, size }) => [key, size]))

const populations = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 })
  .chain((ids) =>
    fc.record({
      cases: fc.tuple(
        ...ids.map((id) =>
          fc.constantFrom(...strata.map(({ key }) => key)).map((stratum) => ({ id, stratum })),
        ),
      ),
      seed: fc.stringMatching(/^[0-9]{20,30}$/),
      secondScores: fc.integer({ min: 0, max: 7 }),
    }),
  )

const filtered = (order: { id: string }[], keep: Iterable<string>) => {
  const wanted = new Set(keep)
  return order.map(({ id }) => id).filter((id) => wanted.has(id))
}

test('a sample is the draw order of the whole population, filtered to each stratum and cut at its quota', () => {
  fc.assert(
    fc.property(populations, ({ cases, seed, secondScores }) => {
      const sample = arrangeSample(firstTicketsOfStrata(seed, cases, quotas), strata, { seed, secondScores })
      const order = drawOrder(
        seed,
        cases.map(({ id }) => id),
      )
      for (const { key, size } of strata) {
        const inStratum = cases.filter(({ stratum }) => stratum === key).map(({ id }) => id)
        const drawn = sample.filter(({ stratum }) => stratum === key).sort((a, b) => a.rank - b.rank)
        expect(drawn.map(({ id }) => id)).toEqual(filtered(order, inStratum).slice(0, size))
        expect(drawn.map(({ rank }) => rank)).toEqual(drawn.map((_, at) => at + 1))
      }
      for (const district of ['LD', 'BD']) {
        const inDistrict = sample.filter((drawn) => drawn.district === district)
        const ids = inDistrict.map(({ id }) => id)
        expect([...inDistrict].sort((a, b) => a.number - b.number).map(({ id }) => id)).toEqual(
          filtered(order, ids),
        )
        expect(inDistrict.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          ids.map((_, at) => at + 1),
        )
        const twice = inDistrict.filter(({ second }) => second).map(({ id }) => id)
        expect(new Set(twice)).toEqual(
          new Set(
            drawOrder(secondScoreSeed(seed), ids)
              .slice(0, secondScores)
              .map(({ id }) => id),
          ),
        )
      }
    }),
  )
})

test('a stratum smaller than its quota is taken whole, and an empty one gives nothing', () => {
  const kinds: readonly StratumKind[] = ['DA', 'non-DA']
  const one = kinds.map((kind) => ({ key: stratumKey('LD', kind), district: 'LD', kind }))
  const drawn = firstTicketsOfStrata(
    '01234567890123456789',
    [{ id: 'a', stratum: 'LD/DA' }],
    new Map([
      ['LD/DA', 10],
      ['LD/non-DA', 5],
    ]),
  )
  const sample = arrangeSample(drawn, one, { seed: '01234567890123456789', secondScores: 3 })
  expect(sample.map(({ id, number, second }) => [id, number, second])).toEqual([['a', 1, true]])
})

test('of the cases of a later act the share of the plan is scored twice, rounded half up', () => {
  const share = (more: number) => secondShare(more, { of: 15, scoredTwice: 3 })
  expect([1, 2, 3, 5, 7, 8, 15].map(share)).toEqual([0, 0, 1, 1, 1, 2, 3])
  expect(secondShare(5, { of: 0, scoredTwice: 3 })).toBe(0)
  expect(secondShare(2, { of: 1, scoredTwice: 3 })).toBe(2)
})
