import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { countOpenQueries, openQueriesFor, queriesFor, queriesWaitingFor } from '../db/queries'
import { caseFor, casesIn } from '../db/samples'
import { auditAuditors, queryEntries, scores, trail } from '../db/schema'
import { progressIn } from '../db/scores'
import { carryOut, drawnAudit, scoreCase, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { askQuery } from './ask-query'
import { perform, type Command } from './command'
import { declareConflict } from './declare-conflict'
import { replyToQuery } from './reply-to-query'
import { resolveQuery } from './resolve-query'

let w: World
let audit: string
let caseId: string
let first: string
let second: string

beforeEach(async () => {
  w = await world()
  audit = await drawnAudit(w)
  caseId = (await casesIn(w.database.reader, audit)).find((found) => found.second)!.id
  const scorers = (await progressIn(w.database.reader, audit)).filter((score) => score.caseId === caseId)
  first = scorers.find(({ turn }) => turn === 'first')!.scorerId
  second = scorers.find(({ turn }) => turn === 'second')!.scorerId
  await w.database.write(
    async (writer) =>
      void (await writer
        .insert(auditAuditors)
        .values({ auditId: audit, userId: 'second-lead', addedAt: storyTime })),
  )
})

const about = (turn: string, place = 0) => `${turn} ${w.criterionIds[place]}`
const send = <I extends z.ZodType, R, S extends Subject, P>(
  key: string,
  command: Command<I, R, S, P>,
  input: object,
) =>
  perform(command, {
    database: w.database,
    person: w.person(key),
    now: storyTime,
    requestId: 'r1',
    input: { case: caseId, ...input },
  })
const ask = async (key = first, turn = 'first', question = 'Does an email count as a form?') =>
  (await carryOut(w, key, askQuery, { case: caseId, about: about(turn), question })).query
const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

/** The texts of the queries on the case that somebody reads, on its page, in the list of the audit and as their work. */
async function read(key: string): Promise<string[]> {
  const { reader } = w.database
  const person = w.person(key)
  const subject = await caseFor(reader, caseId, person)
  const onPage = subject ? await queriesFor(reader, subject, person) : []
  const listed = await openQueriesFor(reader, audit, person)
  const waiting = (await queriesWaitingFor(reader, person)).map(({ id }) => id)
  const readable = onPage.map(({ id }) => id)
  expect(listed.filter(({ caseId: id }) => id === caseId).map(({ id }) => id)).toEqual(
    onPage.filter(({ resolvedAt, withdrawnAt }) => !resolvedAt && !withdrawnAt).map(({ id }) => id),
  )
  expect(waiting.every((id) => readable.includes(id))).toBe(true)
  return onPage.flatMap(({ entries }) => entries.map(({ text }) => text))
}

const bothIn = async () => {
  await scoreCase(w, { caseId, scorerId: first }, () => 'yes')
  await scoreCase(w, { caseId, scorerId: second }, () => 'no')
}

test('a query is asked, replied to and resolved, and all of it stays', async () => {
  const query = await ask()
  expect((await queriesWaitingFor(w.database.reader, w.person('lead'))).map(({ id }) => id)).toEqual([query])
  expect(await queriesWaitingFor(w.database.reader, w.person(first))).toEqual([])
  await carryOut(w, 'lead', replyToQuery, { case: caseId, query, entries: 1, reply: 'No: the form itself.' })
  const [waits] = await queriesWaitingFor(w.database.reader, w.person(first))
  expect(waits).toMatchObject({ id: query, replied: true, auditReference: 'STK-2021-11' })
  expect(await countOpenQueries(w.database.reader, audit)).toBe(1)

  await carryOut(w, first, resolveQuery, { case: caseId, query, entries: 2, resolution: 'Answered no.' })
  expect(await countOpenQueries(w.database.reader, audit)).toBe(0)
  expect(await read('lead')).toEqual([
    'Does an email count as a form?',
    'No: the form itself.',
    'Answered no.',
  ])
  const events = (await w.database.reader.select().from(trail)).filter(({ event }) => /^query /.test(event))
  expect(events.map(({ event, actorId }) => [event, actorId])).toEqual([
    ['query asked', first],
    ['query answered', 'lead'],
    ['query resolved', first],
  ])
  expect(JSON.stringify(events)).not.toContain('email')
})

test('before both scores are in, only its scorer and the lead auditor read it', async () => {
  await ask()
  for (const key of [first, 'lead']) expect(await read(key), key).toHaveLength(1)
  for (const key of [second, 'second-lead', 'district', 'governance', 'administrator', 'auditor-leeds'])
    expect(await read(key), key).toEqual([])
  await bothIn()
  for (const key of [first, 'lead', second, 'second-lead']) expect(await read(key), key).toHaveLength(1)
  for (const key of ['district', 'governance', 'administrator', 'auditor-leeds'])
    expect(await read(key), key).toEqual([])
})

test('a lead auditor who scores the case as well reads it no sooner than the other scorer', async () => {
  await ask()
  await w.database.write(
    async (writer) =>
      void (await writer
        .update(scores)
        .set({ scorerId: 'lead' })
        .where(and(eq(scores.caseId, caseId), eq(scores.turn, 'second')))),
  )
  expect(await read('lead')).toEqual([])
})

test('only an answer that may be seen is asked about', async () => {
  const refused = /^You can ask about an answer once you may see it/
  for (const [key, turn] of [
    [second, 'first'],
    [first, 'second'],
    ['lead', 'first'],
    ['second-lead', 'first'],
  ] as const)
    // prettier-ignore
    expect(messageOf(await send(key, askQuery, { about: about(turn), question: 'Why?' }))).toMatch(
      refused,
    )
  expect(await send('district', askQuery, { about: about('first'), question: 'Why?' })).toMatchObject({
    refusal: 'not found',
  })
  expect(await countOpenQueries(w.database.reader, audit)).toBe(0)
  await bothIn()
  await ask('second-lead')
  expect(await countOpenQueries(w.database.reader, audit)).toBe(1)
})

test('whoever asked and the lead auditor resolve it; nobody does so unread, twice, or without a word', async () => {
  await bothIn()
  const query = await ask(second, 'first')
  const resolution = { query, entries: 1, resolution: 'Settled.' }
  expect(await send(first, resolveQuery, resolution)).toMatchObject({ refusal: 'not permitted' })
  expect(await send('lead', resolveQuery, { ...resolution, resolution: '' })).toMatchObject({
    errors: [{ field: 'resolution', message: 'Enter what was settled' }],
  })
  await carryOut(w, first, replyToQuery, { case: caseId, query, entries: 1, reply: 'See entry 4.' })
  expect(messageOf(await send('lead', resolveQuery, resolution))).toMatch(
    /^Somebody replied after you opened the page/,
  )
  await carryOut(w, 'lead', resolveQuery, { case: caseId, ...resolution, entries: 2 })
  const late = { query, entries: 3, reply: 'One more thing.' }
  expect(messageOf(await send(first, replyToQuery, late))).toMatch(/^This query is resolved/)
  expect(messageOf(await send(first, replyToQuery, { ...late, query: 'nothing' }))).toMatch(
    /^There is no such query/,
  )
})

test('what reads like personal data is asked about once', async () => {
  const question = { about: about('first'), question: 'Is Mrs Fenwick on 07700 900123 the victim?' }
  const outcome = await send(first, askQuery, question)
  expect(outcome).toMatchObject({
    refusal: 'invalid',
    errors: [{ field: 'question', message: expect.stringMatching(/‘Fenwick’ and .* read like personal data/) }, { field: 'keep' }], // prettier-ignore
  })
  expect(await send(first, askQuery, { ...question, keep: 'yes' })).toMatchObject({ done: true })
})

test('a score that is taken away takes its queries along: whoever gets it begins without them', async () => {
  await ask()
  await carryOut(w, first, declareConflict, { case: caseId, because: 'I supervised it' })
  const others = ['auditor', 'auditor-two', 'second-lead'].filter((key) => ![first, second].includes(key))
  await w.database.write(
    async (writer) =>
      void (await writer
        .update(scores)
        .set({ scorerId: others[0]!, takenAwayAt: null })
        .where(and(eq(scores.caseId, caseId), eq(scores.turn, 'first')))),
  )
  expect(await read(others[0]!)).toEqual([])
  expect(await countOpenQueries(w.database.reader, audit)).toBe(0)
})

test('the store lets nobody change what was said', async () => {
  const query = await ask()
  const changed = w.database.write(
    async (writer) =>
      void (await writer
        .update(queryEntries)
        .set({ text: 'Something else' })
        .where(eq(queryEntries.queryId, query))),
  )
  await expect(changed).rejects.toThrow()
  expect(await read('lead')).toEqual(['Does an email count as a form?'])
})
