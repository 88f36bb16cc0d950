import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditFor, type AuditSubject } from '../db/audits'
import { currentExtract } from '../db/extracts'
import { crimeCounts, crimes, extracts, populations, trail, uploads } from '../db/schema'
import { frozenAudit, importedAudit, smallExtract, uploadedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit, planOf, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadFile } from '../db/upload-files'
import { changePlan } from './change-plan'
import type { auditInput } from './audit.input'
import { perform, type Command } from './command'
import { discardExtract } from './discard-extract'
import { freezePopulation } from './freeze-population'

const attempt = (house: World, audit: string, key = 'lead') => attemptTo(freezePopulation, house, audit, key)

const attemptTo = <R, P>(
  command: Command<typeof auditInput, R, AuditSubject, P>,
  house: World,
  audit: string,
  key = 'lead',
) =>
  perform(command, {
    database: house.database,
    person: house.person(key),
    input: { audit },
    now: storyTime,
    requestId: 'r1',
  })

const statusOf = async (house: World, audit: string) =>
  (await auditFor(house.database.reader, audit, house.person('lead')))?.audit.status

describe('freezing a population', () => {
  test('fixes the list by its hash, with the rule and the size of each stratum', async () => {
    const house = await world()
    const audit = await frozenAudit(house)
    const { reader } = house.database
    const [population] = await reader.select().from(populations)
    const eligible = (await reader.select().from(crimes)).filter((crime) => crime.stratum !== null)
    // What `LC_ALL=C sort ids.txt | sha256sum` prints.
    const lines = eligible.map((crime) => `${crime.reference}\n`).sort()
    expect(population).toMatchObject({
      auditId: audit,
      extractId: (await currentExtract(reader, audit))?.id,
      size: 260,
      sha256: createHash('sha256').update(lines.join('')).digest('hex'),
      rule: 'Crimes recorded 1 October 2020 to 30 September 2021 in Bradford, Calderdale, Kirklees, Leeds and Wakefield, not cancelled, known to be domestic (DA) or not. Of 390 rows read, 0 were left out, 130 are of the period before, and 0 of this period do not say whether they are domestic: 260 can be drawn.',
      frozenBy: 'lead',
      frozenAt: storyTime,
    })
    expect(population?.strata).toHaveLength(10)
    expect(population?.strata.slice(0, 2)).toEqual([
      { key: 'BD/DA', district: 'BD', kind: 'DA', size: 40, quota: 10 },
      { key: 'BD/non-DA', district: 'BD', kind: 'non-DA', size: 12, quota: 5 },
    ])
    expect(await statusOf(house, audit)).toBe('frozen')
    const last = (await reader.select().from(trail)).at(-1)
    expect(last?.event).toBe('population frozen')
    expect(JSON.parse(last?.details ?? '')).toEqual({ size: 260, sha256: population?.sha256 })
  })

  test('happens once: the second time, and every change afterwards, is refused', async () => {
    const house = await world()
    const audit = await frozenAudit(house)
    expect(await attempt(house, audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message:
            'This audit is frozen and ready to draw. Import an extract first; a frozen population stays as it is.',
        },
      ],
    })
    expect(await attemptTo(discardExtract, house, audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message:
            'This audit is frozen and ready to draw. Only an extract that is not frozen can be discarded.',
        },
      ],
    })
    expect(await house.database.reader.select().from(populations)).toHaveLength(1)
    expect(await house.database.reader.select().from(crimes)).toHaveLength(390)
  })

  test('leaves no uploaded file behind that could not be imported any more', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    const upload = await uploadedText(house, audit, smallExtract(['LD']))
    await carryOut(house, 'lead', freezePopulation, { audit })
    expect(await house.database.reader.select().from(uploads)).toEqual([])
    expect(existsSync(uploadFile(upload))).toBe(false)
    expect((await house.database.reader.select().from(trail)).at(-1)).toMatchObject({
      event: 'file dropped',
      details: '{"because":"the population was frozen"}',
    })
  })

  test('needs an extract', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    expect(await attempt(house, audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        { message: 'This audit is planned. Import an extract first; a frozen population stays as it is.' },
      ],
    })
  })

  test('takes the districts of the plan, those without a crime too, and leaves unknown flags out', async () => {
    const house = await world()
    const text = smallExtract(['LD']).replace('LD,Y', 'LD,')
    const audit = await frozenAudit(house, text)
    const [population] = await house.database.reader.select().from(populations)
    expect(population?.size).toBe(51)
    expect(population?.rule).toContain(
      'and 1 of this period do not say whether they are domestic: 51 can be drawn.',
    )
    expect(Object.fromEntries(population?.strata.map(({ key, size }) => [key, size]) ?? [])).toMatchObject({
      'LD/DA': 39,
      'LD/non-DA': 12,
      'BD/DA': 0,
    })
    expect(await statusOf(house, audit)).toBe('frozen')
  })

  test('is refused where no case would be drawn, and nothing is frozen', async () => {
    const house = await world()
    const audit = await importedAudit(house, smallExtract(['LD']))
    const quotas = { ...planOf(house).quotas, LD: { domestic: 0, nonDomestic: 0 } }
    await carryOut(house, 'lead', changePlan, { ...planOf(house), audit, revision: 1, quotas })
    expect(await attempt(house, audit)).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          message:
            'No case would be drawn: no stratum with a quota has a crime in it. Look at the plan and at the extract.',
        },
      ],
    })
    expect(await house.database.reader.select().from(populations)).toEqual([])
    expect(await statusOf(house, audit)).toBe('imported')
  })

  test('is for the lead of the audit alone', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    expect(await attempt(house, audit, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await attempt(house, audit, 'second-lead')).toMatchObject({ refusal: 'not found' })
    expect(await statusOf(house, audit)).toBe('imported')
  })
})

describe('discarding an extract', () => {
  test('takes its crimes out, keeps what it was, and the audit can be planned anew', async () => {
    const house = await world()
    const audit = await importedAudit(house)
    await carryOut(house, 'lead', discardExtract, { audit })
    const { reader } = house.database
    expect(await reader.select().from(crimes)).toEqual([])
    expect(await reader.select().from(crimeCounts)).toEqual([])
    expect(await reader.select().from(extracts)).toMatchObject([
      { supersededAt: storyTime, report: { accepted: 390 } },
    ])
    expect(await currentExtract(reader, audit)).toBeUndefined()
    expect(await statusOf(house, audit)).toBe('planned')
    const last = (await reader.select().from(trail)).at(-1)
    expect(last).toMatchObject({ event: 'extract discarded', law: 'erasure' })
    expect(last?.details).toBe('{"because":"it was not wanted","crimes":390}')
  })

  test('is refused where there is none', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    expect(await attemptTo(discardExtract, house, audit)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This audit is planned. Only an extract that is not frozen can be discarded.' }],
    })
  })
})
