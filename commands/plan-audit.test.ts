import { describe, expect, test } from 'vitest'
import { auditFor, districtsIn, samplePlanOf } from '../db/audits'
import { audits, trail } from '../db/schema'
import { plannedAudit, planOf, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { perform } from './command'
import { planAudit } from './plan-audit'

const attempt = (house: World, input: unknown, key = 'lead') =>
  perform(planAudit, {
    database: house.database,
    person: house.person(key),
    input,
    now: storyTime,
    requestId: 'r1',
  })

const sentences = async (house: World, changes: object) => {
  const outcome = await attempt(house, { ...planOf(house), ...changes })
  expect(await house.database.reader.select().from(audits)).toEqual([])
  return outcome.done ? [] : outcome.errors.map(({ field, message }) => `${field}: ${message}`)
}

describe('planning an audit', () => {
  test('writes the audit down, led by whoever planned it, and says so in the trail', async () => {
    const house = await world()
    const id = await plannedAudit(house)
    const found = await auditFor(house.database.reader, id, house.person('auditor'))
    expect(found?.audit).toMatchObject({
      reference: 'STK-2021-11',
      periodFrom: '2020-10-01',
      periodTo: '2021-09-30',
      status: 'planned',
      leadId: 'lead',
      secondScores: 3,
      revision: 1,
    })
    expect([...(found?.auditorIds ?? [])].sort()).toEqual(['auditor', 'auditor-two', 'lead'])
    expect(await districtsIn(house.database.reader, id)).toEqual(
      [
        ['BD', 'Bradford'],
        ['CD', 'Calderdale'],
        ['KD', 'Kirklees'],
        ['LD', 'Leeds'],
        ['WD', 'Wakefield'],
      ].map(([code, name]) => ({
        ...{ code, name, quotaDomestic: 10, quotaNonDomestic: 5, quotaTogether: 0 },
        ...{ quotaFlagged: 0, quotaNotFlagged: 0 },
      })),
    )
    const rows = await house.database.reader.select().from(trail)
    expect(rows.map((row) => [row.event, row.auditId, row.details])).toEqual([
      ['audit planned', id, '{"reference":"STK-2021-11"}'],
    ])
  })

  test('is for lead auditors alone', async () => {
    const house = await world()
    for (const key of ['auditor', 'district', 'governance', 'administrator'])
      expect(await attempt(house, planOf(house), key)).toMatchObject({ refusal: 'not permitted' })
    expect(await house.database.reader.select().from(audits)).toEqual([])
  })

  test('takes the numbers as a form sends them, and only those of the districts chosen', async () => {
    const house = await world()
    const id = await plannedAudit(house, {
      districts: ['LD'],
      quotas: { LD: { domestic: ' 12 ', nonDomestic: '0' }, BD: { domestic: 'x', nonDomestic: '' } } as never,
      secondScores: '2' as never,
    })
    expect(await districtsIn(house.database.reader, id)).toMatchObject([
      { code: 'LD', quotaDomestic: 12, quotaNonDomestic: 0 },
    ])
  })

  test('keeps a rule by which the sample is shared out, and refuses one that cannot be met', async () => {
    const house = await world()
    const sharing = {
      mode: 'proportional',
      ...{ inEach: 'x', inEachMinimum: '', equal: '' },
      ...{ proportional: '75', proportionalMinimum: '5' },
    } as const
    const id = await plannedAudit(house, { sharing, quotas: {} })
    const [audit] = await house.database.reader.select().from(audits)
    expect(audit && (await samplePlanOf(house.database.reader, audit))).toMatchObject({
      strata: 'apart',
      sharing: { mode: 'proportional', size: 75, minimum: 5 },
    })
    expect(id).toBe(audit?.id)
    expect(
      await attempt(
        house,
        { ...planOf(house), reference: 'STK-2', sharing: { ...sharing, proportional: '40' } },
        'lead',
      ),
    ).toMatchObject({
      errors: [
        {
          field: 'sharing.proportional',
          message:
            'At least 5 from each of 10 strata needs 50 cases in all, and 40 are planned. Enter 50 or more, or a smaller minimum.',
        },
      ],
    })
    expect(
      await attempt(
        house,
        { ...planOf(house), strata: 'together', quotas: { LD: { together: '1' } } },
        'lead',
      ),
    ).toMatchObject({ refusal: 'invalid' })
  })

  test('makes a reference of its own where none is typed, one that no other audit has', async () => {
    const house = await world()
    await plannedAudit(house)
    await plannedAudit(house, { reference: '' })
    await plannedAudit(house, { reference: ' hbv-1 ', theme: 'Honour-based abuse' })
    const references = (await house.database.reader.select().from(audits)).map((audit) => audit.reference)
    expect(references).toEqual(['STK-2021-11', 'STK-2021-11B', 'HBV-1'])
  })

  test.each([
    [{ title: ' ' }, 'title: Enter a title'],
    [{ title: 'x'.repeat(121) }, 'title: A title must be 120 characters or fewer'],
    [{ theme: '' }, 'theme: Enter a theme'],
    [
      { reference: 'STK/1' },
      'reference: The reference may hold letters, digits and single hyphens, as in STK-2021-11',
    ],
    [
      { periodFrom: '2021-02-30' },
      'periodFrom: The first day of the period must be a real date, like 27 3 2022',
    ],
    [{ periodTo: '' }, 'periodTo: Enter the last day of the period'],
    [
      { periodTo: '2020-09-30' },
      'periodTo: The period ends before it begins (1 October 2020). Correct one of the two',
    ],
    [
      { periodFrom: '1970-01-01', periodTo: '1970-12-31', districts: ['LD'] },
      'districts: Leeds did not exist as a district in this period. Leave it out, or change the period',
    ],
    [{ districts: [] }, 'districts: Choose at least one district'],
    [{ districts: ['XX'] }, 'districts: There is no district XX. Choose from the list'],
    [
      { districts: ['LD'], quotas: {} },
      'quotas.LD.domestic: Leeds, DA cases must be a whole number from 0 to 500.',
    ],
    [
      { districts: ['LD'], quotas: { LD: { domestic: 10, nonDomestic: 1 } } },
      'quotas.LD.nonDomestic: Leeds, non-DA cases: One case cannot show how far the cases of a district differ, so no range could be given. Enter 0, or 2 or more.',
    ],
    [
      { districts: ['LD'], quotas: { LD: { domestic: 0, nonDomestic: 0 } }, secondScores: 0 },
      'districts: Every quota is 0, so no case would be drawn. Enter at least one quota.',
    ],
    [
      { secondScores: 16 },
      'secondScores: Cases scored a second time cannot be more than a district’s quota (Bradford 15, Calderdale 15, Kirklees 15, Leeds 15, Wakefield 15). Enter fewer.',
    ],
    [{ checklistVersionId: 'none' }, 'checklistVersionId: Choose a published checklist'],
    [
      { auditors: ['governance'] },
      'auditors: Somebody you chose is no auditor any more. Choose from the list',
    ],
  ])('refuses %j and writes nothing', async (changes, sentence) => {
    expect(await sentences(await world(), changes)).toContain(sentence)
  })

  test('refuses a reference that another audit has, whoever leads that one', async () => {
    const house = await world()
    await plannedAudit(house)
    const outcome = await attempt(house, planOf(house), 'second-lead')
    expect(outcome).toMatchObject({
      refusal: 'invalid',
      errors: [
        {
          field: 'reference',
          message: 'Another audit already has the reference STK-2021-11. Enter another one',
        },
      ],
    })
  })
})
