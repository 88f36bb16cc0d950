import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  barredFrom,
  obstacle,
  shareOut,
  type Colleague,
  type Duty,
  type TakenDuty,
} from './allocation-of-work'

const districts = ['BD', 'CD', 'KD', 'LD', 'WD']

const dutiesOf = (perDistrict: number, second: number): Duty[] =>
  districts.flatMap((district) =>
    Array.from({ length: perDistrict }, (_, at) => `${district}${at + 1}`).flatMap((caseId, at): Duty[] => [
      { caseId, district, turn: 'first' },
      ...(at < second ? [{ caseId, district, turn: 'second' } as const] : []),
    ]),
  )

const people = (...homes: (string | null)[]): Colleague[] =>
  homes.map((home, at) => ({ id: `p${at}`, ownDistricts: home ? [home] : [] }))
const loads = (taken: readonly TakenDuty[], colleagues: readonly Colleague[]) =>
  colleagues.map(({ id }) => taken.filter(({ scorerId }) => scorerId === id).length)

describe('sharing work out', () => {
  test('gives 90 scores to four people as evenly as it goes, and every district to everybody', () => {
    const colleagues = people(null, null, null, null)
    const { taken, left } = shareOut(dutiesOf(15, 3), colleagues, [])
    expect(left).toEqual([])
    expect(loads(taken, colleagues).sort()).toEqual([22, 22, 23, 23])
    const pair = people(null, null)
    expect(loads(shareOut(dutiesOf(15, 3), pair, []).taken, pair)).toEqual([45, 45])
    for (const { id } of colleagues)
      for (const district of districts)
        expect(
          taken.filter((t) => t.scorerId === id && t.district === district).length,
        ).toBeGreaterThanOrEqual(2)
  })

  test('leaves what nobody may take, and says which', () => {
    const only = shareOut(dutiesOf(2, 1), people('LD'), [])
    expect(only.left.map(({ caseId, turn }) => `${caseId} ${turn}`).sort()).toEqual(
      ['BD1 second', 'CD1 second', 'KD1 second', 'LD1 first', 'LD1 second', 'LD2 first', 'WD1 second'].sort(),
    )
  })

  test('counts what people have already', () => {
    const taken = dutiesOf(2, 0).map((duty) => ({ ...duty, scorerId: 'p0' }))
    const more = shareOut([{ caseId: 'x', district: 'LD', turn: 'first' }], people(null, null), taken)
    expect(more.taken.map(({ scorerId }) => scorerId)).toEqual(['p1'])
  })

  test('keeps a second score from whoever once worked on the first', () => {
    const duty: Duty = { caseId: 'LD1', district: 'LD', turn: 'second' }
    const first: TakenDuty = { caseId: 'LD1', district: 'LD', turn: 'first', scorerId: 'p1', worked: ['p0'] }
    expect(obstacle(duty, { id: 'p0', ownDistricts: [] }, [first])).toBe('other score')
    expect(obstacle(duty, { id: 'p2', ownDistricts: ['BD', 'LD'] }, [first])).toBe('own district')
    expect(obstacle(duty, { id: 'p2', ownDistricts: [] }, [first])).toBeNull()
  })

  test('never gives anybody a crime of their own, nor a case that they declared a conflict with', () => {
    const duties: Duty[] = dutiesOf(2, 1).map((duty) => ({
      ...duty,
      ownCrimeOf: duty.caseId === 'LD1' ? ['p0'] : [],
      conflictOf: duty.caseId === 'LD1' ? ['p1'] : duty.caseId === 'WD1' ? ['p2'] : [],
    }))
    const colleagues = people(null, null, null)
    const { taken, left } = shareOut(duties, colleagues, [])
    expect(left.map(({ caseId, turn }) => `${caseId} ${turn}`)).toEqual(['LD1 second'])
    expect(taken.find(({ caseId }) => caseId === 'LD1')?.scorerId).toBe('p2')
    expect(taken.filter(({ caseId }) => caseId === 'WD1').map(({ scorerId }) => scorerId)).not.toContain('p2')
    expect(
      barredFrom(
        duties.find(({ caseId }) => caseId === 'LD1')!,
        colleagues[0]!,
      ),
    ).toBe('own crime')
    expect(
      barredFrom(
        duties.find(({ caseId }) => caseId === 'LD1')!,
        colleagues[1]!,
      ),
    ).toBe('conflict')
  })

  test('shares the scores of a large force in a moment', () => {
    const many = Array.from({ length: 43 }, (_, at) => `D${at}`)
    const duties = many.flatMap((district) =>
      Array.from({ length: 20 }, (_, at): Duty => ({ caseId: `${district} ${at}`, district, turn: 'first' })),
    )
    const colleagues = Array.from({ length: 50 }, (_, at) => ({
      id: `p${at}`,
      ownDistricts: many.filter((_, place) => place % 7 === at % 7),
    }))
    const began = performance.now()
    const { taken, left } = shareOut(duties, colleagues, [])
    expect(performance.now() - began).toBeLessThan(1_000)
    expect([taken.length, left.length]).toEqual([860, 0])
  })

  test('never breaks a rule, loses a duty or leaves a move that would be fairer', () => {
    const someone = fc.option(fc.constantFrom(...districts), { nil: null })
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 6 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(4),
        fc.array(fc.tuple(fc.constantFrom(...districts), fc.integer({ min: 1, max: 8 }), fc.nat(5)), {
          maxLength: 20,
        }),
        (homes, size, second, bars) => {
          const colleagues = people(...homes)
          const barredOf = (caseId: string, kind: number) =>
            bars.flatMap(([district, at, who], place) =>
              `${district}${at}` === caseId && place % 2 === kind ? [`p${who}`] : [],
            )
          const duties = dutiesOf(size, second).map((duty) => ({
            ...duty,
            ownCrimeOf: barredOf(duty.caseId, 0),
            conflictOf: barredOf(duty.caseId, 1),
          }))
          const { taken, left } = shareOut(duties, colleagues, [])
          expect(taken.length + left.length).toBe(duties.length)
          for (const duty of taken) {
            expect([...duty.ownCrimeOf, ...duty.conflictOf]).not.toContain(duty.scorerId)
            const scorer = colleagues.find(({ id }) => id === duty.scorerId)!
            expect(obstacle(duty, scorer, taken)).toBeNull()
          }
          for (const duty of left)
            for (const colleague of colleagues) expect(obstacle(duty, colleague, taken)).not.toBeNull()
          for (const duty of taken)
            for (const other of colleagues) {
              const [mine = 0, theirs = 0] = loads(taken, [{ id: duty.scorerId, ownDistricts: [] }, other])
              if (mine > theirs + 1)
                expect(
                  obstacle(
                    duty,
                    other,
                    taken.filter((t) => t !== duty),
                  ),
                ).not.toBeNull()
            }
        },
      ),
      { numRuns: 100 },
    )
  })
})
