import { and, eq, gt, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import { districtsOf, type Person } from '../domain/person'
import { byPlace } from '../domain/case-label'
import type { Audit } from './audits'
import type { Reader } from './client'
import { draws, sampleCases } from './schema'

/** A case that was issued, without the reference of its crime. */
export type IssuedCase = Pick<
  typeof sampleCases.$inferSelect,
  'id' | 'district' | 'kind' | 'number' | 'targeted'
>

/**
 * The cases that were issued to a person as a district lead, by district code and number: of their own districts, in
 * the sample as it stood at the newest issue. One that was taken out since is still among them, the spare in its place
 * not yet; nor is anything of a draw that is voided, which counts nowhere.
 */
export async function casesIssuedTo(
  reader: Reader,
  { id: auditId, issuedAt }: Pick<Audit, 'id' | 'issuedAt'>,
  person: Person,
): Promise<IssuedCase[]> {
  const districts = districtsOf(person, 'district lead')
  if (issuedAt === null || districts.length === 0) return []
  const takenOutSince = reader
    .select({ id: sampleCases.id })
    .from(sampleCases)
    .where(and(eq(sampleCases.auditId, auditId), gt(sampleCases.outOfScopeAt, issuedAt)))
  const rows = await reader
    .select({
      id: sampleCases.id,
      district: sampleCases.district,
      kind: sampleCases.kind,
      number: sampleCases.number,
      targeted: sampleCases.targeted,
    })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(
      and(
        eq(draws.auditId, auditId),
        eq(draws.standing, true),
        lte(draws.drawnAt, issuedAt),
        inArray(sampleCases.district, districts),
        or(isNull(sampleCases.takenAt), lte(sampleCases.takenAt, issuedAt)),
        or(isNull(sampleCases.outOfScopeAt), gt(sampleCases.outOfScopeAt, issuedAt)),
        or(isNull(sampleCases.replaces), notInArray(sampleCases.replaces, takenOutSince)),
      ),
    )
  return rows.sort(byPlace)
}
