import { expect, test } from 'vitest'
import { previewRows } from '../domain/list-preview'
import { frozenPopulation } from './draws'
import { previewOf } from './list-preview'
import { crimesOf, freezeByHand } from './testing/hand-made-population'
import { plannedAudit } from './testing/stories'
import { world } from './testing/world'

test('the list in numbers adds up to itself, by ward and by month, and names no crime', async () => {
  const w = await world()
  const audit = await plannedAudit(w)
  await freezeByHand(w, audit, crimesOf(['LD', 'BD'], { domestic: 30, nonDomestic: 7 }))
  const { reader } = w.database
  const counts = await previewOf(reader, (await frozenPopulation(reader, audit))!.extractNumber)
  expect(counts.map(({ stratum, ward, month, crimes }) => [stratum, ward, month, crimes]).sort()).toEqual([
    ['BD/DA', '', '2021-05', 30],
    ['BD/non-DA', '', '2021-05', 7],
    ['LD/DA', '', '2021-05', 30],
    ['LD/non-DA', '', '2021-05', 7],
  ])
  expect(previewRows(counts, 'month')).toEqual([
    { district: '', name: '2021-05', kinds: { DA: 60, 'non-DA': 14 }, all: 74 },
  ])
  expect(previewRows(counts, 'ward').map(({ district, all }) => [district, all])).toEqual([
    ['BD', 37],
    ['LD', 37],
  ])
})
