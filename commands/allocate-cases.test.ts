import { beforeEach, describe, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { casesIn } from '../db/samples'
import { auditAuditors, scores, trail, userRoles } from '../db/schema'
import { progressIn } from '../db/scores'
import { workBoard } from '../db/work-board'
import { auditFor } from '../db/audits'
import { carryOut, drawnAudit, plannedAudit, scoreCase, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { allocateCases } from './allocate-cases'
import { perform } from './command'
import { saveAnswer } from './save-answer'

let w: World
let audit: string

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w)
})

const allocate = (input: object, key = 'lead') =>
  perform(allocateCases, {
    database: w.database,
    person: w.person(key),
    input: { audit, ...input },
    now: storyTime,
    requestId: 'r1',
  })

const named = (duties: string[], person: string, reason = 'Sam is away this week') =>
  allocate({ how: 'named', duties, person, reason })
const progress = () => progressIn(w.database.reader, audit)
const clear = async () => w.database.write(async (writer) => void (await writer.delete(scores)))
const messages = (outcome: Awaited<ReturnType<typeof allocate>>) =>
  outcome.done ? [] : outcome.errors.map(({ message }) => message)

describe('sharing evenly', () => {
  test('gives every score of the sample to somebody, and no case twice to one person', async () => {
    const rows = await progress()
    expect(rows).toHaveLength(90)
    const loads = ['auditor', 'auditor-two', 'lead'].map(
      (id) => rows.filter(({ scorerId }) => scorerId === id).length,
    )
    expect(loads).toEqual([45, 45, 0])
    for (const { id, second } of await casesIn(w.database.reader, audit)) {
      const scorers = rows.filter(({ caseId }) => caseId === id).map(({ scorerId }) => scorerId)
      expect(new Set(scorers).size).toBe(second ? 2 : 1)
    }
    const [event] = await w.database.reader.select().from(trail).where(eq(trail.event, 'cases allocated'))
    expect(JSON.parse(event!.details)).toEqual({ cases: 90, auditors: 2, left: 0 })
  })

  test('once more finds nothing to do, and only adds what nobody has', async () => {
    expect(messages(await allocate({ how: 'even', people: ['auditor'] }))).toEqual([
      'Every case is allocated already.',
    ])
    const [gone] = await progress()
    await w.database.write(
      async (writer) => void (await writer.delete(scores).where(eq(scores.id, gone!.id))),
    )
    expect(await allocate({ how: 'even', people: ['auditor', 'auditor-two', 'lead'] })).toMatchObject({
      result: { allocated: 1, left: 0 },
    })
    const now = (await progress()).find(({ caseId, turn }) => caseId === gone!.caseId && turn === gone!.turn)
    expect(now).toMatchObject({ scorerId: 'lead', status: 'to do' })
  })

  test('never gives anybody their own district; what nobody may take is left and counted', async () => {
    await clear()
    await w.database.write(
      async (writer) =>
        void (await writer
          .insert(auditAuditors)
          .values({ auditId: audit, userId: 'auditor-leeds', addedAt: storyTime })),
    )
    // Leeds' 15 first scores, and all 15 second ones: one person cannot give both scores of a case.
    expect(await allocate({ how: 'even', people: ['auditor-leeds'] })).toMatchObject({
      result: { allocated: 60, left: 30 },
    })
    const leeds = new Set(
      (await casesIn(w.database.reader, audit))
        .filter(({ district }) => district === 'LD')
        .map(({ id }) => id),
    )
    expect((await progress()).some(({ caseId }) => leeds.has(caseId))).toBe(false)
    expect(messages(await allocate({ how: 'even', people: ['auditor-leeds'] }))[0]).toMatch(
      /^None of the chosen auditors may take what is left \(BD, CD, KD, LD, WD\)/,
    )
  })

  test('never gives a district to whoever leads it, wherever they work', async () => {
    await clear()
    await w.database.write(
      async (writer) =>
        void (await writer
          .insert(userRoles)
          .values({ userId: 'auditor', role: 'district lead', district: 'BD' })),
    )
    expect(await allocate({ how: 'even', people: ['auditor'] })).toMatchObject({
      result: { allocated: 60, left: 30 },
    })
    const [led] = (await casesIn(w.database.reader, audit)).filter(({ district }) => district === 'BD')
    expect((await progress()).some(({ caseId }) => caseId === led!.id)).toBe(false)
    const toThem = { how: 'named', duties: [`${led!.id} first`], person: 'auditor', reason: 'x' }
    expect(messages(await allocate(toThem))[0]).toMatch(
      /works there or leads it, and nobody scores their own district$/,
    )
  })

  test.each([
    [{ how: 'even', people: [] }, 'people', 'Choose at least one auditor to share the cases among'],
    [{ how: 'even', people: ['second-lead'] }, 'people', 'Choose among the auditors of this audit'],
    [{ how: 'named', duties: [], person: 'auditor', reason: 'x' }, 'duties', 'Choose at least one case'],
    [
      { how: 'named', duties: ['x first'], person: '', reason: 'x' },
      'person',
      'Choose who is to have the cases',
    ],
    [
      { how: 'named', duties: ['x first'], person: 'auditor', reason: '' },
      'reason',
      'Enter why these cases go to this person',
    ],
    [
      { how: 'named', duties: ['x first'], person: 'auditor', reason: 'x' },
      'duties',
      'One of the chosen cases is not in the sample any more. Choose again',
    ],
    [
      { how: 'named', duties: ['x first'], person: 'district', reason: 'x' },
      'person',
      'Choose one of the auditors of this audit',
    ],
  ])('%o is refused', async (input, field, message) => {
    expect(await allocate(input)).toMatchObject({ refusal: 'invalid', errors: [{ field, message }] })
  })

  test('before the draw, by an auditor or by somebody else is refused', async () => {
    const early = await plannedAudit(w, { reference: 'STK-2021-11B' })
    expect(messages(await allocate({ audit: early, how: 'even', people: ['auditor'] }))).toEqual([
      'Cases are allocated after the draw and before the audit is issued.',
    ])
    expect(await allocate({ how: 'even', people: ['auditor'] }, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await allocate({ how: 'even', people: ['auditor'] }, 'second-lead')).toMatchObject({
      refusal: 'not found',
    })
  })
})

describe('giving chosen cases to one person', () => {
  test('hands a begun score over with what is in it, and says so in the trail', async () => {
    const score = (await progress()).find(({ turn, scorerId }) => turn === 'first' && scorerId === 'auditor')!
    await carryOut(w, 'auditor', saveAnswer, {
      case: score.caseId,
      criterion: w.criterionIds[0]!,
      answer: 'yes',
      revision: 0,
    })
    expect(await named([`${score.caseId} first`], 'lead')).toMatchObject({
      result: { allocated: 1, left: 0 },
    })
    expect((await progress()).find(({ id }) => id === score.id)).toMatchObject({
      scorerId: 'lead',
      status: 'in work',
    })
    const [event] = await w.database.reader.select().from(trail).where(eq(trail.event, 'cases handed over'))
    expect(JSON.parse(event!.details)).toEqual({
      cases: 1,
      to: 'Robin Hale',
      reason: 'Sam is away this week',
    })
    const board = await workBoard(
      w.database.reader,
      (await auditFor(w.database.reader, audit, w.person('lead')))!,
    )
    expect(board.duties.find(({ score: found }) => found?.id === score.id)?.score?.worked).toEqual([
      'auditor',
    ])
  })

  test('is refused for a finished score, for both scores of a case, and for whoever worked on the other one', async () => {
    const twice = (await casesIn(w.database.reader, audit)).find(({ second }) => second)!
    const where = `Case ${twice.number} of ${twice.district}`
    const both = [`${twice.id} first`, `${twice.id} second`]
    expect(messages(await named(both, 'lead'))).toEqual([
      `${where}: Robin Hale scores it already, and nobody gives both scores of a case`,
      `${where}: Robin Hale scores it already, and nobody gives both scores of a case`,
    ])
    const first = (await progress()).find(({ caseId, turn }) => caseId === twice.id && turn === 'first')!
    await carryOut(w, first.scorerId, saveAnswer, {
      case: twice.id,
      criterion: w.criterionIds[0]!,
      answer: 'yes',
      revision: 0,
    })
    await named([both[0]!], 'lead')
    expect(messages(await named([both[1]!], first.scorerId))[0]).toMatch(
      /nobody gives both scores of a case$/,
    )
    expect(messages(await named([both[0]!], 'lead'))).toEqual([`${where}: Robin Hale has it already`])

    const once = (await progress()).find(({ caseId, turn }) => caseId !== twice.id && turn === 'first')!
    await scoreCase(w, once, () => 'yes')
    expect(messages(await named([`${once.caseId} first`], 'lead'))[0]).toMatch(
      /this score is finished\. Reopen it first$/,
    )
  })
})
