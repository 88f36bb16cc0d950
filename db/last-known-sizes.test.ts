import { expect, test } from 'vitest'
import { auditFor } from './audits'
import { sizesInExtract, sizesLastTime } from './last-known-sizes'
import { crimesOf, freezeByHand } from './testing/hand-made-population'
import { plannedAudit } from './testing/stories'
import { world } from './testing/world'

test('a forecast takes the newest population of the theme that knows the strata, among the reader’s own audits', async () => {
  const house = await world()
  const { reader } = house.database
  const lead = house.person('lead')
  const apart = { strata: 'apart', theme: 'stalking ' } as const
  expect(await sizesLastTime(reader, lead, apart)).toEqual({ sizes: new Map(), from: null })

  const first = await plannedAudit(house, { districts: ['LD'], reference: 'STK-1' })
  await freezeByHand(house, first, crimesOf(['LD'], { domestic: 30, nonDomestic: 4 }))
  const known = await sizesLastTime(reader, lead, apart)
  expect([...known.sizes]).toEqual([
    ['LD/DA', 30],
    ['LD/non-DA', 4],
    ['LD/all', 34],
  ])
  expect(known.from).toBe('the population of STK-1, frozen 8 November 2021')
  expect((await sizesLastTime(reader, lead, { ...apart, theme: 'Missing people' })).from).toBeNull()
  expect((await sizesLastTime(reader, lead, { ...apart, notIn: first })).from).toBeNull()
  expect((await sizesLastTime(reader, house.person('second-lead'), apart)).from).toBeNull()

  const asOne = { strata: 'together', quotas: { WD: { together: 2 } }, secondScores: 0 } as const
  const second = await plannedAudit(house, {
    ...asOne,
    districts: ['WD'],
    reference: 'STK-2',
    theme: 'Other',
  })
  await freezeByHand(house, second, crimesOf(['WD'], { domestic: 9, nonDomestic: 1 }))
  expect((await sizesLastTime(reader, lead, { theme: '', strata: 'apart' })).from).toMatch(/STK-1/)
  const whole = await sizesLastTime(reader, lead, { theme: 'other', strata: 'together' })
  expect([...whole.sizes]).toEqual([['WD/all', 10]])

  const found = await auditFor(reader, first, lead)
  expect((await sizesInExtract(reader, found!.audit)).from).toBe('the extract of this audit')
})
