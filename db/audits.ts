import { and, asc, desc, eq, exists, isNotNull, or, type SQL } from 'drizzle-orm'
import type { AuditStatus } from '../domain/audit'
import { districtsOf, hasRole, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { SamplePlan } from '../domain/sample-plan'
import type { Reader, Writer } from './client'
import { auditAuditors, auditDistricts, audits, districts } from './schema'

export type Audit = typeof audits.$inferSelect

export interface AuditDistrict {
  code: string
  name: string
  quotaDomestic: number
  quotaNonDomestic: number
  quotaFlagged: number
  quotaNotFlagged: number
  quotaTogether: number
}

/** An audit with the facts that permissions are judged by. */
export interface AuditSubject extends Subject {
  type: 'audit'
  audit: Audit
  auditId: string
  leadId: string
  auditorIds: string[]
  districts: string[]
  issued: boolean
}

/**
 * The audits that a person may know of: those they work on; once issued, those of a district that they lead; for
 * governance, every issued one. An audit that was issued and is reopened stays visible to those who had it.
 */
export function visibleAudits(reader: Reader, person: Person): SQL | undefined {
  const worksOn = exists(
    reader
      .select({ found: auditAuditors.auditId })
      .from(auditAuditors)
      .where(and(eq(auditAuditors.auditId, audits.id), eq(auditAuditors.userId, person.id))),
  )
  const led = districtsOf(person, 'district lead')
  const inDistricts = led.map((code) =>
    exists(
      reader
        .select({ found: auditDistricts.auditId })
        .from(auditDistricts)
        .where(and(eq(auditDistricts.auditId, audits.id), eq(auditDistricts.district, code))),
    ),
  )
  return or(
    eq(audits.leadId, person.id),
    worksOn,
    hasRole(person, 'governance') ? wasIssued : undefined,
    inDistricts.length > 0 ? and(wasIssued, or(...inDistricts)) : undefined,
  )
}

/** The instant of the newest issue outlives a reopening: a district keeps what it was given. */
const wasIssued = isNotNull(audits.issuedAt)

/** The audit, as this person may know of it; undefined when there is none for them. */
export async function auditFor(
  reader: Reader,
  auditId: string,
  person: Person,
): Promise<AuditSubject | undefined> {
  const [audit] = await reader
    .select()
    .from(audits)
    .where(and(eq(audits.id, auditId), visibleAudits(reader, person)))
  return audit && auditSubject(reader, audit)
}

/** The facts of an audit that is already known to be visible. */
export async function auditSubject(reader: Reader, audit: Audit): Promise<AuditSubject> {
  const auditors = await reader.select().from(auditAuditors).where(eq(auditAuditors.auditId, audit.id))
  return {
    type: 'audit',
    id: audit.id,
    audit,
    auditId: audit.id,
    leadId: audit.leadId,
    auditorIds: auditors.map((a) => a.userId),
    districts: (await districtsIn(reader, audit.id)).map((d) => d.code),
    issued: audit.issuedAt !== null,
  }
}

/** The districts of an audit with their quotas, in their fixed order. */
export async function districtsIn(reader: Reader, auditId: string): Promise<AuditDistrict[]> {
  return reader
    .select({
      code: auditDistricts.district,
      name: districts.name,
      quotaDomestic: auditDistricts.quotaDomestic,
      quotaNonDomestic: auditDistricts.quotaNonDomestic,
      quotaFlagged: auditDistricts.quotaFlagged,
      quotaNotFlagged: auditDistricts.quotaNotFlagged,
      quotaTogether: auditDistricts.quotaTogether,
    })
    .from(auditDistricts)
    .innerJoin(districts, eq(districts.code, auditDistricts.district))
    .where(eq(auditDistricts.auditId, auditId))
    .orderBy(asc(auditDistricts.position))
}

/** What the audit is to draw, as planned. */
export async function samplePlanOf(
  reader: Reader,
  { id, strata, sharing }: Pick<Audit, 'id' | 'strata' | 'sharing'>,
): Promise<SamplePlan> {
  const districts = (await districtsIn(reader, id)).map(({ code, name, ...quota }) => ({
    code,
    name,
    quotas: {
      DA: quota.quotaDomestic,
      'non-DA': quota.quotaNonDomestic,
      flagged: quota.quotaFlagged,
      'not-flagged': quota.quotaNotFlagged,
      all: quota.quotaTogether,
    },
  }))
  return { strata, sharing, districts }
}

/** The audits that a person may know of, newest first. */
export async function auditsFor(reader: Reader, person: Person): Promise<Audit[]> {
  return reader.select().from(audits).where(visibleAudits(reader, person)).orderBy(desc(audits.createdAt))
}

/** Moves an audit on in its life; the command has read the lifecycle table. Its plan and revision stay as they are. */
/** Names the calibration that an audit asks for, or none; whoever has its plan open sees that it was changed. */
export async function setCalibration(
  writer: Writer,
  { id, revision }: Pick<Audit, 'id' | 'revision'>,
  calibrationSetId: string | null,
): Promise<void> {
  await writer
    .update(audits)
    .set({ calibrationSetId, revision: revision + 1 })
    .where(eq(audits.id, id))
}

export async function setAuditStatus(writer: Writer, auditId: string, status: AuditStatus): Promise<void> {
  await writer.update(audits).set({ status }).where(eq(audits.id, auditId))
}
