import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countsInStore, countsOf } from './answer-counts'
import { criteriaOf } from './criteria'
import { finalAnswers } from './final-answers'
import { sampleCases, scores } from './schema'
import { drawnAudit, scoredAudit } from './testing/stories'
import { world } from './testing/world'

const small = {
  districts: ['LD', 'WD'],
  quotas: { LD: { domestic: 4, nonDomestic: 2 }, WD: { domestic: 3, nonDomestic: 2 } },
  secondScores: 2,
}

const sorted = <Value>(map: ReadonlyMap<string, Value>) =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, value])

describe('answers added up in the store', () => {
  test('come to what they come to one by one, ruled and agreed ones too', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await scoredAudit(house, small)
    const quick = await countsInStore(reader, audit, await criteriaOf(reader, audit))
    const slow = countsOf((await finalAnswers(reader, audit)).answers)
    expect(quick?.cases).toBe(11)
    expect([quick?.cases, quick?.openCases]).toEqual([slow.cases, slow.openCases])
    expect(sorted(quick?.tallies ?? new Map())).toEqual(sorted(slow.tallies))
    expect(sorted(quick?.noes ?? new Map())).toEqual(sorted(slow.noes))
  })

  test('are left to be added up one by one while a case is open or one is targeted', async () => {
    const house = await world()
    const { reader } = house.database
    const drawn = await drawnAudit(house, small)
    expect(await countsInStore(reader, drawn, await criteriaOf(reader, drawn))).toBeNull()
    const scored = await scoredAudit(house, { ...small, reference: 'STK-2021-12' })
    const [one] = await reader
      .select({ id: sampleCases.id })
      .from(sampleCases)
      .innerJoin(scores, eq(scores.caseId, sampleCases.id))
      .where(eq(sampleCases.auditId, scored))
    await house.database.write((writer) =>
      writer
        .update(sampleCases)
        .set({ targeted: true })
        .where(eq(sampleCases.id, one?.id ?? '')),
    )
    expect(await countsInStore(reader, scored, await criteriaOf(reader, scored))).toBeNull()
  })
})
