import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { calendarFacts } from '../db/calendar'
import { meetingsBetween } from '../db/meetings'
import { meetings, recommendations, trail } from '../db/schema'
import { carryOut, issuedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { addMeeting } from './add-meeting'
import { callOffMeeting } from './call-off-meeting'
import { changeMeeting } from './change-meeting'
import { perform, type Command } from './command'

const lam = {
  ...{ kind: 'LAM' as const, district: 'LD', heldOn: '2022-03-03' },
  ...{ beginsAt: '09:30', place: 'Elland Road' },
}

const attempt = <I extends z.ZodType, R, S extends Subject, P>(
  { database, person }: World,
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) => perform(command, { database, person: person(key), input, now: storyTime, requestId: 'r1' })

const inStore = async ({ database }: World) => database.reader.select().from(meetings)

describe('meetings', () => {
  test('are entered, moved and called off by governance; each act is in the trail', async () => {
    const house = await world()
    const { meeting } = await carryOut(house, 'governance', addMeeting, lam)
    await carryOut(house, 'governance', changeMeeting, { ...lam, meeting, heldOn: '2022-03-10', revision: 1 })
    await carryOut(house, 'governance', callOffMeeting, { meeting, reason: 'Snow' })
    expect(await inStore(house)).toMatchObject([
      { heldOn: '2022-03-10', calledOffAt: storyTime, calledOffBecause: 'Snow', revision: 3 },
    ])
    const events = await house.database.reader.select().from(trail).orderBy(asc(trail.seq))
    expect(events.slice(-3).map(({ event, details }) => [event, JSON.parse(details)])).toEqual([
      ['meeting added', { meeting: 'LAM LD', when: '3 March 2022 at 09:30' }],
      [
        'meeting changed',
        expect.objectContaining({ when: '10 March 2022 at 09:30', was: 'LAM LD, 3 March 2022 at 09:30' }),
      ],
      ['meeting called off', expect.objectContaining({ reason: 'Snow' })],
    ])
  })

  test.each([
    [{ ...lam, district: '' }, 'Choose the district: a LAM is of one district'],
    [{ ...lam, kind: 'TDG' }, 'Choose no district: a TDG is of the force'],
    [{ ...lam, district: 'XX' }, 'Choose a district from the list'],
    [{ ...lam, heldOn: '2022-02-30' }, 'The day must be a real date'],
    [{ ...lam, beginsAt: '9.30' }, 'The time must be like 09:30'],
    [{ ...lam, kind: 'Bilateral' }, 'Choose which meeting it is'],
  ])('are refused with what is wrong: %j', async (input, sentence) => {
    const house = await world()
    const outcome = await attempt(house, 'governance', addMeeting, input)
    expect(outcome).toMatchObject({ refusal: 'invalid' })
    expect(JSON.stringify(outcome)).toContain(sentence)
    expect(await inStore(house)).toEqual([])
  })

  test('stand in the calendar once; one that was called off can be entered anew', async () => {
    const house = await world()
    const { meeting } = await carryOut(house, 'governance', addMeeting, lam)
    const twice = await attempt(house, 'governance', addMeeting, { ...lam, beginsAt: '' })
    expect(JSON.stringify(twice)).toContain('on 3 March 2022 at 09:30 already')
    await carryOut(house, 'governance', callOffMeeting, { meeting, reason: 'Snow' })
    await carryOut(house, 'governance', addMeeting, lam)
    const changed = { ...lam, meeting, revision: 2 }
    expect(await attempt(house, 'governance', changeMeeting, changed)).toMatchObject({ refusal: 'not now' })
    expect(await inStore(house)).toHaveLength(2)
  })

  test('are changed only by who saw the newest state', async () => {
    const house = await world()
    const { meeting } = await carryOut(house, 'governance', addMeeting, lam)
    await carryOut(house, 'governance', changeMeeting, { ...lam, meeting, place: 'Leeds', revision: 1 })
    const late = await attempt(house, 'governance', changeMeeting, { ...lam, meeting, revision: 1 })
    expect(late).toMatchObject({ refusal: 'not now' })
    expect(await inStore(house)).toMatchObject([{ place: 'Leeds' }])
  })

  test('are kept by nobody else, and a district lead sees those of the force and of their district', async () => {
    const house = await world()
    for (const key of ['lead', 'auditor', 'district', 'administrator', 'safeguarding'])
      expect(await attempt(house, key, addMeeting, lam)).toMatchObject({ refusal: 'not permitted' })
    for (const plan of [lam, { ...lam, district: 'BD' }, { ...lam, kind: 'COM' as const, district: '' }])
      await carryOut(house, 'governance', addMeeting, plan)
    const seenBy = async (key: string) =>
      (await meetingsBetween(house.database.reader, house.person(key), '2022-01-01', '2022-12-31')).map(
        ({ kind, district }) => `${kind} ${district ?? ''}`.trim(),
      )
    expect((await seenBy('governance')).sort()).toEqual(['COM', 'LAM BD', 'LAM LD'])
    expect((await seenBy('district')).sort()).toEqual(['COM', 'LAM LD'])
  })
})

test('the calendar counts what each may see: drafts and what is settled are nobody’s due day', async () => {
  const house = await world()
  await issuedAudit(house)
  const { reader } = house.database
  const all = await reader.select().from(recommendations)
  const open = all.filter(({ status, dueOn }) => status === 'issued' && dueOn !== null)
  expect(open.length).toBeGreaterThan(0)
  const owedTo = async (key: string) =>
    (await calendarFacts(reader, house.person(key), '2000-01-01', '2100-01-01')).owed
  const sum = (owed: { recommendations: number }[]) => owed.reduce((n, one) => n + one.recommendations, 0)
  expect(sum([...(await owedTo('governance'))])).toBe(open.length)
  const ofDistrict = open.filter(({ district }) => district === 'LD')
  expect(sum([...(await owedTo('district'))])).toBe(ofDistrict.length)
  expect(new Set((await owedTo('district')).map(({ district }) => district))).toEqual(
    new Set(ofDistrict.map(({ district }) => district)),
  )
})
