import { and, asc, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { acknowledgersOf, goesToDistrict, type Acknowledger, type EscalationKind } from '../domain/escalation'
import type { MailProgress } from '../domain/mail'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { Reader, Writer } from './client'
import { allContacts, contactFor, type Contact } from './contacts'
import { mailAbout } from './outbox'
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
  /** The person who is told of this kind beside the lead auditor, if one is named. */
  contactId: string | null
  /** As what it has to be acknowledged. */
  askedOf: readonly Acknowledger[]
  /** Empty where no mail server was set when it was passed on. */
  mail: MailProgress[]
}

type FoundEscalation = Omit<Escalation, 'acknowledgements' | 'contactId' | 'askedOf' | 'mail'>

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
 * The escalations that a person may read, newest first: of the audits that they lead, those that they raised, those of
 * which they are a contact, and, where somebody of their district may be at risk, those of their district, issued or not.
 */
export async function escalationsFor(
  reader: Reader,
  person: Person,
  page: { limit: number; offset: number },
): Promise<Escalation[]> {
  const contacts = await allContacts(reader)
  const rows = await found(reader)
    .where(readableBy(person, contacts))
    .orderBy(desc(escalations.raisedAt), asc(escalations.id))
    .limit(page.limit)
    .offset(page.offset)
  return whole(reader, rows, contacts)
}

export async function countEscalationsFor(reader: Reader, person: Person): Promise<number> {
  const [row] = await reader
    .select({ n: count() })
    .from(escalations)
    .innerJoin(audits, eq(audits.id, escalations.auditId))
    .where(readableBy(person, await allContacts(reader)))
  return row?.n ?? 0
}

/** The escalations raised from a case, of those that the person may read, oldest first. */
export async function escalationsOfCase(
  reader: Reader,
  caseId: string,
  person: Person,
): Promise<Escalation[]> {
  const contacts = await allContacts(reader)
  const rows = await found(reader)
    .where(and(eq(escalations.caseId, caseId), readableBy(person, contacts)))
    .orderBy(asc(escalations.raisedAt))
  return whole(reader, rows, contacts)
}

/**
 * What waits for this person to acknowledge it, oldest first. A risk waits for the safeguarding contact of its district,
 * or for the district's leads where no person is named.
 */
export async function unacknowledgedFor(reader: Reader, person: Person): Promise<Escalation[]> {
  const contacts = await allContacts(reader)
  const withContact = contacts
    .filter(({ kind, person: named }) => goesToDistrict(kind) && named !== null)
    .map(({ district }) => district)
  const told = toldOf(person, contacts)
  const theirs = or(
    lacking('lead auditor', ledBy(person)),
    lacking('district lead', risksIn(leads(person).filter((district) => !withContact.includes(district)))),
    lacking('district lead', or(...told.filter(({ kind }) => goesToDistrict(kind)).map(matching))),
    lacking('contact', or(...told.filter(({ kind }) => !goesToDistrict(kind)).map(matching))),
  )
  if (!theirs) return []
  const rows = await found(reader).where(theirs).orderBy(asc(escalations.raisedAt)).limit(mostShown)
  return whole(reader, rows, contacts)
}

const mostShown = 50

/** Of the escalations that match, those that nobody acknowledged as this yet. */
function lacking(acknowledger: Acknowledger, condition: SQL | undefined): SQL | undefined {
  return (
    condition &&
    and(
      condition,
      sql`not exists (select 1 from ${acknowledgements} where ${acknowledgements.escalationId} = ${escalations.id} and ${acknowledgements.acknowledgedAs} = ${acknowledger})`,
    )
  )
}

/** As what the person can acknowledge an escalation that is not acknowledged yet; undefined where they cannot. */
export function owedBy(escalation: Escalation, person: Person): Acknowledger | undefined {
  const { askedOf, acknowledgements: given, leadId, contactId, district } = escalation
  return askedOf.find((one) => {
    if (given.some(({ acknowledgedAs }) => acknowledgedAs === one)) return false
    if (one === 'lead auditor') return leadId === person.id
    return contactId === person.id || (one === 'district lead' && leads(person).includes(district))
  })
}

/** The escalation, where the person may read it. */
export async function escalationFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<EscalationSubject | undefined> {
  const contacts = await allContacts(reader)
  const rows = await found(reader).where(and(eq(escalations.id, id), readableBy(person, contacts)))
  const [escalation] = await whole(reader, rows, contacts)
  return (
    escalation && {
      ...{ type: 'escalation', id, escalation, auditId: escalation.auditId, leadId: escalation.leadId },
      ...(goesToDistrict(escalation.kind) ? { district: escalation.district } : {}),
      told: escalation.contactId ? [escalation.contactId] : [],
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

function readableBy(person: Person, contacts: readonly Contact[]): SQL | undefined {
  return or(
    eq(escalations.raisedBy, person.id),
    ledBy(person),
    risksIn(leads(person)),
    ...toldOf(person, contacts).map(matching),
  )
}

function ledBy(person: Person): SQL | undefined {
  return hasRole(person, 'lead auditor') ? eq(audits.leadId, person.id) : undefined
}

const leads = (person: Person) => districtsOf(person, 'district lead')

function risksIn(districtCodes: readonly string[]): SQL | undefined {
  return districtCodes.length > 0
    ? and(eq(escalations.kind, 'risk now'), inArray(escalations.district, [...districtCodes]))
    : undefined
}

/** What the person is the contact of. */
function toldOf(person: Person, contacts: readonly Contact[]): Contact[] {
  return hasRole(person, 'contact') ? contacts.filter((one) => one.person?.id === person.id) : []
}

function matching({ kind, district }: Contact): SQL | undefined {
  return and(
    eq(escalations.kind, kind),
    goesToDistrict(kind) ? eq(escalations.district, district) : undefined,
  )
}

async function whole(
  reader: Reader,
  rows: readonly FoundEscalation[],
  contacts: readonly Contact[],
): Promise<Escalation[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const given = await reader
    .select()
    .from(acknowledgements)
    .where(inArray(acknowledgements.escalationId, ids))
  const mail = await mailAbout(reader, 'escalation', ids)
  return rows.map((row) => {
    const own = given.filter(({ escalationId }) => escalationId === row.id)
    const contactId = contactFor(contacts, row)?.person?.id ?? null
    const asked = acknowledgersOf(row.kind, contactId !== null)
    const beside = own.map(({ acknowledgedAs }) => acknowledgedAs).filter((one) => !asked.includes(one))
    return {
      ...row,
      contactId,
      askedOf: [...asked, ...beside],
      acknowledgements: own.map(({ escalationId: _, ...one }) => one),
      mail: mail.get(row.id) ?? [],
    }
  })
}
