import { desc, eq } from 'drizzle-orm'
import type { KnownAudit } from '../domain/audit-reference'
import type { Sharing } from '../domain/sample-plan'
import type { Strata } from '../domain/strata'
import type { Reader, Writer } from './client'
import { auditAuditors, auditDistricts, audits } from './schema'

/** The plan of an audit as it is written: everything about it that its lead decides. */
export interface AuditPlan {
  title: string
  theme: string
  reference: string
  periodFrom: string
  periodTo: string
  checklistVersionId: string
  calibrationSetId: string | null
  secondScores: number
  strata: Strata
  sharing: Sharing
  /** Of strata by flag: key of the criterion that tells of it; null of others. */
  flagCriterion: string | null
  /** In the order in which they are shown. */
  districts: readonly {
    code: string
    quotaDomestic: number
    quotaNonDomestic: number
    quotaFlagged: number
    quotaNotFlagged: number
    quotaTogether: number
  }[]
  auditorIds: readonly string[]
}

/** Reference and theme of every audit there is, newest first: a reference is used once, whoever may see its audit. */
export async function knownReferences(reader: Reader): Promise<KnownAudit[]> {
  return reader
    .select({ reference: audits.reference, theme: audits.theme })
    .from(audits)
    .orderBy(desc(audits.createdAt))
}

/** Whether another audit than this one carries the reference. */
export async function referenceTaken(reader: Reader, reference: string, exceptId: string): Promise<boolean> {
  const rows = await reader.select({ id: audits.id }).from(audits).where(eq(audits.reference, reference))
  return rows.some(({ id }) => id !== exceptId)
}

export async function insertAudit(
  writer: Writer,
  { plan, id, leadId, now }: { plan: AuditPlan; id: string; leadId: string; now: string },
): Promise<void> {
  await writer
    .insert(audits)
    .values({ ...ownColumns(plan), id, leadId, createdAt: now, status: 'planned', revision: 1 })
  await writeDistricts(writer, id, plan)
  await writeAuditors(writer, id, plan, now)
}

/** Writes the plan over the one that was there. */
export async function replacePlan(
  writer: Writer,
  { plan, id, revision, now }: { plan: AuditPlan; id: string; revision: number; now: string },
): Promise<void> {
  await writer
    .update(audits)
    .set({ ...ownColumns(plan), revision })
    .where(eq(audits.id, id))
  await writer.delete(auditDistricts).where(eq(auditDistricts.auditId, id))
  await writeDistricts(writer, id, plan)
  const kept = await writer.select().from(auditAuditors).where(eq(auditAuditors.auditId, id))
  const since = new Map(kept.map(({ userId, addedAt }) => [userId, addedAt]))
  await writer.delete(auditAuditors).where(eq(auditAuditors.auditId, id))
  await writeAuditors(writer, id, plan, now, since)
}

function ownColumns(plan: AuditPlan) {
  const { districts: _districts, auditorIds: _auditors, ...columns } = plan
  return columns
}

async function writeDistricts(writer: Writer, auditId: string, { districts }: AuditPlan): Promise<void> {
  for (const [place, { code, ...quotas }] of districts.entries())
    await writer.insert(auditDistricts).values({ ...quotas, auditId, district: code, position: place + 1 })
}

async function writeAuditors(
  writer: Writer,
  auditId: string,
  { auditorIds }: AuditPlan,
  now: string,
  since?: ReadonlyMap<string, string>,
): Promise<void> {
  for (const userId of auditorIds)
    await writer.insert(auditAuditors).values({ auditId, userId, addedAt: since?.get(userId) ?? now })
}
