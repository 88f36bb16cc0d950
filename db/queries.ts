import { and, asc, eq, exists, inArray, isNull, not, or, sql, type SQL } from 'drizzle-orm'
import type { Turn } from '../domain/allocation-of-work'
import { allows } from '../domain/permissions'
import { hasRole, type Person } from '../domain/person'
import type { Reader, Writer } from './client'
import type { CaseSubject } from './samples'
import { auditAuditors, audits, criteria, draws, queries, queryEntries, sampleCases, scores } from './schema'

export type QueryEntry = typeof queryEntries.$inferSelect

/** A question about an answer with everything that was said on it. */
export interface Query {
  id: string
  caseId: string
  auditId: string
  criterionId: string
  criterion: string
  turn: Turn
  /** Who holds the score that is asked about. */
  scorerId: string
  askedBy: string
  askedAt: string
  resolvedAt: string | null
  withdrawnAt: string | null
  /** Oldest first. */
  entries: QueryEntry[]
}

const columns = {
  id: queries.id,
  caseId: queries.caseId,
  auditId: queries.auditId,
  criterionId: queries.criterionId,
  criterion: criteria.name,
  turn: scores.turn,
  scorerId: scores.scorerId,
  askedBy: queries.askedBy,
  askedAt: queries.askedAt,
  resolvedAt: queries.resolvedAt,
  withdrawnAt: queries.withdrawnAt,
}

/**
 * What a query may be read under. It tells of an answer, so it is held back with it: its scorer reads it, and everybody
 * else once every score of the case is in. The lead auditor of the audit is asked in it and reads it before, unless one
 * of the scores is theirs.
 */
function readableBy(reader: Reader, person: Person): SQL | undefined {
  const own = and(eq(scores.scorerId, person.id), isNull(scores.takenAwayAt), isNull(queries.withdrawnAt))
  const ownScores = reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .where(eq(scores.scorerId, person.id))
  const asked = and(eq(audits.leadId, person.id), not(inArray(queries.caseId, ownScores)))
  return or(own, asked, inArray(queries.caseId, allIn(reader)))
}

/** Cases of which every score that they need is finished. */
function allIn(reader: Reader) {
  return reader
    .select({ caseId: scores.caseId })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .groupBy(scores.caseId, sampleCases.second)
    .having(
      sql`sum(case when ${scores.status} = 'finished' then 1 else 0 end) = (case when ${sampleCases.second} then 2 else 1 end)`,
    )
}

function worksOn(reader: Reader, person: Person): SQL | undefined {
  const among = reader
    .select({ found: auditAuditors.auditId })
    .from(auditAuditors)
    .where(and(eq(auditAuditors.auditId, audits.id), eq(auditAuditors.userId, person.id)))
  return or(eq(audits.leadId, person.id), exists(among))
}

/** Whether a query still waits for somebody: its case counts, and nobody has resolved it or taken its score away. */
const isOpen = and(
  isNull(queries.resolvedAt),
  isNull(queries.withdrawnAt),
  eq(draws.standing, true),
  isNull(sampleCases.outOfScopeAt),
)

async function found(reader: Reader, where: SQL | undefined): Promise<Query[]> {
  const rows = await reader
    .select(columns)
    .from(queries)
    .innerJoin(scores, eq(scores.id, queries.scoreId))
    .innerJoin(criteria, eq(criteria.id, queries.criterionId))
    .innerJoin(audits, eq(audits.id, queries.auditId))
    .innerJoin(sampleCases, eq(sampleCases.id, queries.caseId))
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(where)
    .orderBy(asc(queries.askedAt), asc(queries.id))
  const said = await reader
    .select()
    .from(queryEntries)
    .where(
      inArray(
        queryEntries.queryId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(queryEntries.number))
  return rows.map((row) => ({ ...row, entries: said.filter(({ queryId }) => queryId === row.id) }))
}

/** The queries of a case that a person may read, oldest first. */
export async function queriesFor(
  reader: Reader,
  { id, audit }: CaseSubject,
  person: Person,
): Promise<Query[]> {
  if (!allows('see an audit', person, audit)) return []
  return found(reader, and(eq(queries.caseId, id), readableBy(reader, person)))
}

/** The open queries of an audit that a person who works on it may read, oldest first. */
export async function openQueriesFor(reader: Reader, auditId: string, person: Person): Promise<Query[]> {
  return found(
    reader,
    and(eq(queries.auditId, auditId), isOpen, worksOn(reader, person), readableBy(reader, person)),
  )
}

/** How many queries of an audit are open, whoever may read them. */
export async function countOpenQueries(reader: Reader, auditId: string): Promise<number> {
  return (await found(reader, and(eq(queries.auditId, auditId), isOpen))).length
}

/** An open query that waits for a person, with the audit that it belongs to. */
export interface WaitingQuery extends Query {
  auditReference: string
  /** It was asked by the person, and somebody has replied. */
  replied: boolean
}

/**
 * The open queries in which it is a person's turn: they hold the answer, lead the audit or asked, and somebody else
 * spoke last.
 */
export async function queriesWaitingFor(reader: Reader, person: Person): Promise<WaitingQuery[]> {
  if (!hasRole(person, 'auditor') && !hasRole(person, 'lead auditor')) return []
  const concerns = or(
    eq(scores.scorerId, person.id),
    eq(audits.leadId, person.id),
    eq(queries.askedBy, person.id),
  )
  const open = await found(
    reader,
    and(eq(audits.status, 'scoring'), isOpen, worksOn(reader, person), readableBy(reader, person), concerns),
  )
  const references = new Map(
    (await reader.select({ id: audits.id, reference: audits.reference }).from(audits)).map((audit) => [
      audit.id,
      audit.reference,
    ]),
  )
  return open
    .filter(({ entries }) => entries.at(-1)?.saidBy !== person.id)
    .map((query) => ({
      ...query,
      auditReference: references.get(query.auditId) ?? '',
      replied: query.askedBy === person.id,
    }))
}

export async function insertQuery(
  writer: Writer,
  query: Pick<
    typeof queries.$inferInsert,
    'id' | 'auditId' | 'caseId' | 'scoreId' | 'criterionId' | 'askedBy' | 'askedAt'
  >,
): Promise<void> {
  await writer.insert(queries).values(query)
}

/** Adds what somebody said; what was said before stays. */
export async function insertQueryEntry(writer: Writer, entry: QueryEntry): Promise<void> {
  await writer.insert(queryEntries).values(entry)
}

export async function markResolved(
  writer: Writer,
  queryId: string,
  resolved: { resolvedBy: string; resolvedAt: string },
): Promise<void> {
  await writer.update(queries).set(resolved).where(eq(queries.id, queryId))
}

/** Takes the queries of a score away with it, so that whoever gets the case begins without what was said before. */
export async function withdrawQueries(writer: Writer, scoreId: string, at: string): Promise<void> {
  await writer
    .update(queries)
    .set({ withdrawnAt: at })
    .where(and(eq(queries.scoreId, scoreId), isNull(queries.withdrawnAt)))
}
