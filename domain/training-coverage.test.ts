import { expect, test } from 'vitest'
import { CoverageTally } from './training-coverage'

test('coverage counts a crime by what its officer held then, and keeps apart what cannot be said', () => {
  const tally = new CoverageTally({ asAt: '2021-11-01', version: 1, counting: ['Specialist'] }, [
    { folded: 'A', course: 'Specialist', heldFrom: '2021-02-01', heldUntil: null },
    { folded: 'B', course: 'First aid', heldFrom: '2010-01-01', heldUntil: null },
  ])
  const crimes = (district: string, officerKey: string | null, recordedOn: string | null, n: number) =>
    tally.add({ district, officerKey, recordedOn, crimes: n })
  crimes('LD', 'a', '2021-03-01', 5)
  crimes('LD', 'A', '2021-01-31', 2)
  crimes('LD', 'B', '2021-03-01', 3)
  crimes('LD', 'C', '2021-03-01', 1)
  crimes('LD', 'C', '2021-11-02', 4)
  crimes('LD', ' ', '2021-03-01', 7)
  crimes('LD', null, '2021-03-01', 1)
  crimes('BD', 'a ', null, 6)
  expect(tally.coverage()).toEqual([
    {
      district: 'BD',
      crimes: 6,
      held: 0,
      judged: 0,
      noKey: 0,
      unknown: 6,
      officers: 1,
      officersHeld: 0,
      officersListed: 1,
    },
    {
      district: 'LD',
      crimes: 23,
      held: 5,
      judged: 11,
      noKey: 8,
      unknown: 4,
      officers: 3,
      officersHeld: 1,
      officersListed: 2,
    },
  ])
})
