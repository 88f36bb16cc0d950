import { describe, expect, test } from 'vitest'
import { auditFor, districtsIn, setAuditStatus } from '../db/audits'
import { trail } from '../db/schema'
import { plannedAudit, planOf, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { changePlan } from './change-plan'
import { perform } from './command'

const attempt = (house: World, audit: string, changes: object, key = 'lead') =>
  perform(changePlan, {
    database: house.database,
    person: house.person(key),
    input: { ...planOf(house), audit, revision: '1', ...changes },
    now: storyTime,
    requestId: 'r1',
  })

const auditIn = async (house: World, id: string) =>
  (await auditFor(house.database.reader, id, house.person('lead')))?.audit

describe('changing a plan', () => {
  test('writes the new one, counts the revision, and tells the trail what changed', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    const changes = {
      title: 'Stalking again',
      districts: ['LD', 'KD'],
      quotas: { LD: { domestic: 8, nonDomestic: 4 }, KD: { domestic: 10, nonDomestic: 5 } },
      auditors: ['auditor'],
    }
    expect(await attempt(house, id, changes)).toMatchObject({ done: true })
    expect(await auditIn(house, id)).toMatchObject({
      title: 'Stalking again',
      reference: 'STK-2021-11',
      revision: 2,
    })
    expect((await districtsIn(house.database.reader, id)).map((d) => [d.code, d.quotaDomestic])).toEqual([
      ['KD', 10],
      ['LD', 8],
    ])
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect(last?.event).toBe('audit plan changed')
    expect(JSON.parse(last?.details ?? '')).toEqual({
      reference: 'STK-2021-11',
      changes: 'title, districts, quotas, auditors',
    })
  })

  test('over somebody’s newer change is refused and names them', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    await attempt(house, id, { title: 'First' })
    expect(await attempt(house, id, { title: 'Second' })).toEqual({
      done: false,
      refusal: 'not now',
      errors: [
        {
          field: '',
          message:
            'While this page was open, Robin Hale changed it on 8 November 2021 at 09:00. Nothing of yours was saved: look at the plan as it is now, then change it.',
        },
      ],
    })
    expect(await auditIn(house, id)).toMatchObject({ title: 'First', revision: 2 })
  })

  test('keeps period and districts once an extract is imported, and nothing at all once it is frozen', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    await house.database.write((writer) => setAuditStatus(writer, id, 'imported'))
    expect(await attempt(house, id, { periodTo: '2021-08-31', districts: ['LD'] })).toMatchObject({
      refusal: 'not now',
      errors: [
        {
          field: 'periodTo',
          message: 'The extract was imported for another period. Discard the extract first, then change it',
        },
        {
          field: 'districts',
          message:
            'The extract was imported for other districts. Discard the extract first, then change them',
        },
      ],
    })
    expect(await attempt(house, id, { secondScores: 2 })).toMatchObject({ done: true })
    await house.database.write((writer) => setAuditStatus(writer, id, 'frozen'))
    expect(await attempt(house, id, { secondScores: 4, revision: 2 })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'This audit is frozen and ready to draw. Its plan stays as it is.' }],
    })
    expect(await auditIn(house, id)).toMatchObject({ secondScores: 2, periodTo: '2021-09-30', revision: 2 })
  })

  test('is for its lead: to an auditor of it it is refused, to another lead it is not there', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    expect(await attempt(house, id, { title: 'x' }, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await attempt(house, id, { title: 'x' }, 'second-lead')).toMatchObject({ refusal: 'not found' })
    expect(await auditIn(house, id)).toMatchObject({ revision: 1 })
  })

  test('checks the new plan as the first one was checked', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    expect(await attempt(house, id, { districts: [] })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'districts', message: 'Choose at least one district' }],
    })
  })
})
