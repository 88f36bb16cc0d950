import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Person } from '../domain/person'
import { visibleAudits } from './audits'
import type { Reader, Writer } from './client'
import { audits, extracts } from './schema'

export type Extract = typeof extracts.$inferSelect

/** The extract that an audit stands on, or undefined before an import. */
export async function currentExtract(reader: Reader, auditId: string): Promise<Extract | undefined> {
  const [extract] = await reader
    .select()
    .from(extracts)
    .where(and(eq(extracts.auditId, auditId), isNull(extracts.supersededAt)))
  return extract
}

/** An import of the same bytes before. Of an audit that the person may not know of there is nothing but the instant. */
export interface EarlierImport {
  importedAt: string
  known?: { auditId: string; reference: string; title: string; importedBy: string; stands: boolean }
}

/**
 * The newest import of exactly these bytes into each audit, superseded or not, newest first. All audits that the person
 * may not know of are one entry.
 */
export async function earlierImports(
  reader: Reader,
  sha256: string,
  person: Person,
): Promise<EarlierImport[]> {
  const found = await reader
    .select({ extract: extracts, audit: audits })
    .from(extracts)
    .innerJoin(audits, eq(audits.id, extracts.auditId))
    .where(eq(extracts.sha256, sha256))
    .orderBy(desc(extracts.importedAt))
  const visible = await reader
    .select({ id: audits.id })
    .from(audits)
    .where(
      and(
        inArray(
          audits.id,
          found.map(({ audit }) => audit.id),
        ),
        visibleAudits(reader, person),
      ),
    )
  const mayKnow = new Set(visible.map(({ id }) => id))
  const told = new Set<string>()
  return found.flatMap(({ extract, audit }): EarlierImport[] => {
    const knows = mayKnow.has(audit.id)
    const key = knows ? audit.id : ''
    if (told.has(key)) return []
    told.add(key)
    const { importedAt, importedBy, supersededAt } = extract
    if (!knows) return [{ importedAt }]
    const { id: auditId, reference, title } = audit
    return [{ importedAt, known: { auditId, reference, title, importedBy, stands: supersededAt === null } }]
  })
}

export async function insertExtract(writer: Writer, extract: Omit<Extract, 'supersededAt'>): Promise<void> {
  await writer.insert(extracts).values(extract)
}

/** The extract counts no more; what it was stays on record. */
export async function markSuperseded(writer: Writer, extractId: string, now: string): Promise<void> {
  await writer.update(extracts).set({ supersededAt: now }).where(eq(extracts.id, extractId))
}
