import { and, asc, desc, eq, gt, gte, lt, notInArray, type SQL } from 'drizzle-orm'
import { canonicalJson } from '../domain/canonical-json'
import { lawOf, type EventName, type TrailEvent } from '../domain/events'
import type { Person } from '../domain/person'
import { chainStart, trailHash } from '../domain/trail-chain'
import type { Reader, Writer } from './client'
import { trail } from './schema'
import { turnForOthers } from './turn-for-others'

export type StoredTrailRow = typeof trail.$inferSelect

/** Who acted, when, in which request. */
export interface Occasion {
  person: Pick<Person, 'id' | 'name'>
  now: string
  requestId: string
}

/** Adds events to the end of the chain, inside the transaction of the change that they report. */
export async function appendToTrail(
  writer: Writer,
  occasion: Occasion,
  events: readonly TrailEvent[],
): Promise<void> {
  let last = await lastLink(writer)
  for (const { event, subject, details } of events) {
    const row = {
      seq: last.seq + 1,
      at: occasion.now,
      actorId: occasion.person.id,
      actorName: occasion.person.name,
      event,
      law: lawOf(event),
      subjectType: subject.type,
      subjectId: subject.id,
      auditId: subject.auditId ?? (subject.type === 'audit' ? subject.id : null),
      district: subject.district ?? null,
      details: canonicalJson(details),
      requestId: occasion.requestId,
      previousHash: last.hash,
    }
    const hash = trailHash(row)
    await writer.insert(trail).values({ ...row, hash })
    last = { seq: row.seq, hash }
  }
}

async function lastLink(reader: Reader): Promise<{ seq: number; hash: string }> {
  const [row] = await reader
    .select({ seq: trail.seq, hash: trail.hash })
    .from(trail)
    .orderBy(desc(trail.seq))
    .limit(1)
  return row ?? { seq: 0, hash: chainStart }
}

/** The hash of the newest row: printed on reports, so that a later copy of the trail can be held against it. */
export async function trailHead(reader: Reader): Promise<{ seq: number; hash: string }> {
  return lastLink(reader)
}

export interface TrailFilter {
  auditId?: string | undefined
  subjectId?: string | undefined
  actorId?: string | undefined
  event?: string | undefined
  law?: string | undefined
  /** Instants; `from` included, `to` excluded. */
  from?: string | undefined
  to?: string | undefined
}

function conditionsOf(filter: TrailFilter): SQL | undefined {
  return and(
    filter.auditId ? eq(trail.auditId, filter.auditId) : undefined,
    filter.subjectId ? eq(trail.subjectId, filter.subjectId) : undefined,
    filter.actorId ? eq(trail.actorId, filter.actorId) : undefined,
    filter.event ? eq(trail.event, filter.event) : undefined,
    filter.law ? eq(trail.law, filter.law) : undefined,
    filter.from ? gte(trail.at, filter.from) : undefined,
    filter.to ? lt(trail.at, filter.to) : undefined,
  )
}

/** The newest rows first, `limit` of them, older than `before` where given. */
export async function trailRows(
  reader: Reader,
  filter: TrailFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredTrailRow[]> {
  return reader
    .select()
    .from(trail)
    .where(and(conditionsOf(filter), before ? lt(trail.seq, before) : undefined))
    .orderBy(desc(trail.seq))
    .limit(limit)
}

const looks: EventName[] = ['access refused', 'cases consulted', 'trail consulted', 'document exported']

/** Who changed something last, and when: what a lost update is told. Looks and refusals are no changes. */
export async function lastChangeOf(
  reader: Reader,
  subject: { type: string; id: string },
): Promise<{ by: string; at: string } | undefined> {
  const [row] = await reader
    .select({ by: trail.actorName, at: trail.at })
    .from(trail)
    .where(
      and(
        eq(trail.subjectType, subject.type),
        eq(trail.subjectId, subject.id),
        notInArray(trail.event, looks),
      ),
    )
    .orderBy(desc(trail.seq))
    .limit(1)
  return row
}

export type TrailVerdict =
  | { intact: true; rows: number; head: string }
  /** `rows` before the bad one hold; `seq` is the first that does not. */
  | { intact: false; rows: number; seq: number; because: string }

/** A row's number and its hash as some paper printed them: 'row 412, 3f9a...'. */
export interface PrintedHead {
  seq: number
  hash: string
}

/**
 * Walks the whole chain and names the first row that does not hold. Constant memory; between batches other requests
 * get their turn. A chain that was cut off at its end, or written anew from some row on, holds in itself: only a head
 * that was printed before shows that, so it can be given.
 */
export async function verifyTrail(reader: Reader, printed?: PrintedHead): Promise<TrailVerdict> {
  let expected = { seq: 1, hash: chainStart }
  let after: number | undefined
  for (;;) {
    const batch = await reader
      .select()
      .from(trail)
      .where(after === undefined ? undefined : gt(trail.seq, after))
      .orderBy(asc(trail.seq))
      .limit(rowsAtOnce)
    for (const row of batch) {
      const because = faultOf(row, expected) ?? unlikePrinted(row, printed)
      if (because) return { intact: false, rows: expected.seq - 1, seq: expected.seq, because }
      expected = { seq: row.seq + 1, hash: row.hash }
      after = row.seq
    }
    if (batch.length < rowsAtOnce) break
    await turnForOthers()
  }
  if (printed && printed.seq >= expected.seq)
    return {
      intact: false,
      rows: expected.seq - 1,
      seq: expected.seq,
      because: `row ${printed.seq}, whose hash was printed, is not there: the end of the trail was cut off`,
    }
  return { intact: true, rows: expected.seq - 1, head: expected.hash }
}

const rowsAtOnce = 2_000

function faultOf(row: StoredTrailRow, expected: { seq: number; hash: string }): string | undefined {
  if (row.seq < expected.seq) return `row ${row.seq} was put in before the first row`
  if (row.seq > expected.seq) return `row ${expected.seq} is missing`
  if (row.previousHash !== expected.hash) return `row ${row.seq} does not follow the row before it`
  const { hash, ...fields } = row
  if (trailHash(fields) !== hash) return `row ${row.seq} was changed after it was written`
  return undefined
}

function unlikePrinted(row: StoredTrailRow, printed: PrintedHead | undefined): string | undefined {
  if (printed?.seq !== row.seq || printed.hash === row.hash) return undefined
  return `row ${row.seq} has another hash than the one that was printed: the trail was written anew`
}

/** How many rows fit a filter. */
export async function countTrail(reader: Reader, filter: TrailFilter): Promise<number> {
  return reader.$count(trail, conditionsOf(filter))
}
