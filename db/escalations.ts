import { and, asc, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { acknowledgersOf, type Acknowledger, type EscalationKind } from '../domain/escalation'
import { districtsOf, hasRole, type Person, type Subject } from '../domain/permissions'
import type { Reader, Writer } from './client'
import { acknowledgements, audits, districts, escalations, sampleCases, users } from './schema'

export type NewEscalation = typeof escalations.$inferInsert

export interface Acknowledgement {
  acknowledgedAs: Acknowledger
  acknowledgedBy: string
  acknowledgedAt: string
}

/** An escalation with what is needed to act on it, also by somebody who does not see the case itself yet. */
export interface Escalation {
  id: string
  auditId: string
  auditReference: string
  leadId: string
  caseId: string
  caseNumber: number
  caseTargeted: boolean
  crimeReference: string
  district: string
  districtName: string
  kind: EscalationKind
  what: string
  told: string
  raisedBy: string
  raisedByName: string
  raisedAt: string
  acknowledgements: Acknowledgement[]
}

/** An escalation as the subject of a permission. */
export interface EscalationSubject extends Subject {
  type: 'escalation'
  escalation: Escalation
}

const columns = {
  id: escalations.id,
  auditId: escalations.auditId,
  auditReference: audits.reference,
  leadId: audits.leadId,
  caseId: escalations.caseId,
  caseNumber: sampleCases.number,
  caseTargeted: sampleCases.targeted,
  crimeReference: sampleCases.reference,
  district: escalations.district,
  districtName: districts.name,
  kind: escalations.kind,
  what: escalations.what,
  told: escalations.told,
  raisedBy: escalations.raisedBy,
  raisedByName: users.name,
  raisedAt: escalations.raisedAt,
}

/**
 * The escalations that a person may read, newest first: of the audits that they lead, those that they raised, and, where
 * somebody of their district may be at risk, those of their district, issued or not.
 */
export async function escalationsFor(
  reader: Reader,
  person: Person,
  page: { limit: number; offset: number },
): Promise<Escalation[]> {
  const rows = await found(reader)
    .where(readableBy(person))
    .orderBy(desc(escalations.raisedAt), asc(escalations.id))
    .limit(page.limit)
    .offset(page.offset)
  return withAcknowledgements(reader, rows)
}

export async function countEscalationsFor(reader: Reader, person: Person): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(escalations)
    .innerJoin(audits, eq(audits.id, escalations.auditId))
    .where(readableBy(person))
  return row?.n ?? 0
}

/** The escalations raised from a case, of those that the person may read, oldest first. */
export async function escalationsOfCase(
  reader: Reader,
  caseId: string,
  person: Person,
): Promise<Escalation[]> {
  const rows = await found(reader)
    .where(and(eq(escalations.caseId, caseId), readableBy(person)))
    .orderBy(asc(escalations.raisedAt))
  return withAcknowledgements(reader, rows)
}

/** What waits for this person to acknowledge it, oldest first. */
export async function unacknowledgedFor(reader: Reader, person: Person): Promise<Escalation[]> {
  const theirs = or(
    ...[lacking('lead auditor', ledBy(person)), lacking('district lead', inDistrictsOf(person))],
  )
  if (!theirs) return []
  const rows = await found(reader).where(theirs).orderBy(asc(escalations.raisedAt)).limit(mostShown)
  return withAcknowledgements(reader, rows)
}

const mostShown = 50

/** Of the escalations that match, those that nobody acknowledged as this yet. */
function lacking(acknowledger: Acknowledger, matching: SQL | undefined): SQL | undefined {
  return (
    matching &&
    and(
      matching,
      sql`not exists (select 1 from ${acknowledgements} where ${acknowledgements.escalationId} = ${escalations.id} and ${acknowledgements.acknowledgedAs} = ${acknowledger})`,
    )
  )
}

/** As what the person still has to acknowledge an escalation; undefined where nothing is asked of them. */
export function owedBy(escalation: Escalation, person: Person): Acknowledger | undefined {
  return acknowledgersOf(escalation.kind).find(
    (one) =>
      !escalation.acknowledgements.some(({ acknowledgedAs }) => acknowledgedAs === one) &&
      (one === 'lead auditor'
        ? escalation.leadId === person.id
        : districtsOf(person, 'district lead').includes(escalation.district)),
  )
}

/** The escalation, where the person may read it. */
export async function escalationFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<EscalationSubject | undefined> {
  const rows = await found(reader).where(and(eq(escalations.id, id), readableBy(person)))
  const [escalation] = await withAcknowledgements(reader, rows)
  return (
    escalation && {
      ...{ type: 'escalation', id, escalation, auditId: escalation.auditId, leadId: escalation.leadId },
      ...(escalation.kind === 'risk now' ? { district: escalation.district } : {}),
    }
  )
}

export async function insertEscalation(writer: Writer, escalation: NewEscalation): Promise<void> {
  await writer.insert(escalations).values(escalation)
}

export async function insertAcknowledgement(
  writer: Writer,
  escalationId: string,
  acknowledgement: Acknowledgement,
): Promise<void> {
  await writer.insert(acknowledgements).values({ escalationId, ...acknowledgement })
}

function found(reader: Reader) {
  return reader
    .select(columns)
    .from(escalations)
    .innerJoin(audits, eq(audits.id, escalations.auditId))
    .innerJoin(sampleCases, eq(sampleCases.id, escalations.caseId))
    .innerJoin(districts, eq(districts.code, escalations.district))
    .innerJoin(users, eq(users.id, escalations.raisedBy))
    .$dynamic()
}

function readableBy(person: Person): SQL | undefined {
  return or(eq(escalations.raisedBy, person.id), ledBy(person), inDistrictsOf(person))
}

function ledBy(person: Person): SQL | undefined {
  return hasRole(person, 'lead auditor') ? eq(audits.leadId, person.id) : undefined
}

function inDistrictsOf(person: Person): SQL | undefined {
  const led = districtsOf(person, 'district lead')
  return led.length > 0
    ? and(eq(escalations.kind, 'risk now'), inArray(escalations.district, led))
    : undefined
}

async function withAcknowledgements(
  reader: Reader,
  rows: Omit<Escalation, 'acknowledgements'>[],
): Promise<Escalation[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const given = await reader
    .select()
    .from(acknowledgements)
    .where(inArray(acknowledgements.escalationId, ids))
  return rows.map((row) => ({
    ...row,
    acknowledgements: given
      .filter(({ escalationId }) => escalationId === row.id)
      .map(({ escalationId: _, ...one }) => one),
  }))
}
