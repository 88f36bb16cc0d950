import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { hasRole, type Person } from '../domain/person'
import { quotasOfPlan } from '../domain/sample-plan'
import type { StratumKind } from '../domain/strata'
import { auditSubject, samplePlanOf, type AuditSubject } from './audits'
import type { Reader, Writer } from './client'
import { audits, drawActs, draws, drawStrata, extracts, populations } from './schema'
import type { FrozenStratum } from './schema/population'

export type Draw = typeof draws.$inferSelect
export type DrawAct = typeof drawActs.$inferSelect
export type DrawStratum = typeof drawStrata.$inferSelect
/** A frozen population, with the number by which crimes name their extract, and what is drawn from each stratum. */
export type Population = Omit<typeof populations.$inferSelect, 'strata'> & {
  extractNumber: number
  strata: (FrozenStratum & { quota: number })[]
}

/** The draw that counts, or undefined before the draw and after it was voided. */
export async function standingDraw(reader: Reader, auditId: string): Promise<Draw | undefined> {
  const [draw] = await reader
    .select()
    .from(draws)
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true)))
  return draw
}

/** A draw by its id, which a case carries. */
export async function drawById(reader: Reader, drawId: string): Promise<Draw> {
  const [draw] = await reader.select().from(draws).where(eq(draws.id, drawId))
  if (!draw) throw new Error('A case without its draw cannot be in the store.')
  return draw
}

/** Every draw of an audit, voided ones too, in the order in which they were made. */
export async function drawsOf(reader: Reader, auditId: string): Promise<Draw[]> {
  return reader.select().from(draws).where(eq(draws.auditId, auditId)).orderBy(asc(draws.number))
}

/** The strata of a draw: by district in code-point order, DA before non-DA. */
export async function strataOf(reader: Reader, drawId: string): Promise<DrawStratum[]> {
  const rows = await reader.select().from(drawStrata).where(eq(drawStrata.drawId, drawId))
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** The extensions of a draw, in the order in which they were made. */
export async function actsOf(reader: Reader, drawId: string): Promise<DrawAct[]> {
  return reader.select().from(drawActs).where(eq(drawActs.drawId, drawId)).orderBy(asc(drawActs.number))
}

/** The strata of a draw with what all its acts asked for, as far as there is any: the size of the sample. */
export async function strataWithActs(reader: Reader, drawId: string): Promise<DrawStratum[]> {
  const acts = await actsOf(reader, drawId)
  return (await strataOf(reader, drawId)).map((stratum) => {
    const more = acts.reduce((sum, { quotas }) => sum + (quotas[stratum.key] ?? 0), 0)
    return more === 0 ? stratum : { ...stratum, quota: Math.min(stratum.population, stratum.quota + more) }
  })
}

export async function insertAct(writer: Writer, act: DrawAct): Promise<void> {
  await writer.insert(drawActs).values(act)
}

/** The frozen population of an audit, or undefined before the freeze. */
export async function frozenPopulation(reader: Reader, auditId: string): Promise<Population | undefined> {
  const [found] = await reader
    .select({ population: populations, extractNumber: extracts.number, audit: audits })
    .from(populations)
    .innerJoin(extracts, eq(extracts.id, populations.extractId))
    .innerJoin(audits, eq(audits.id, populations.auditId))
    .where(eq(populations.auditId, auditId))
  if (!found) return undefined
  const { population, extractNumber, audit } = found
  const sizes = new Map(population.strata.map(({ key, size }) => [key, size]))
  const planned = quotasOfPlan(await samplePlanOf(reader, audit), sizes)
  const strata = population.strata.map((s) => ({ ...s, quota: s.quota ?? planned.get(s.key) ?? 0 }))
  return { ...population, extractNumber, strata }
}

export async function insertDraw(
  writer: Writer,
  draw: Omit<typeof draws.$inferInsert, 'standing'>,
  strata: readonly { key: string; district: string; kind: StratumKind; population: number; quota: number }[],
): Promise<void> {
  await writer.insert(draws).values({ ...draw, standing: true })
  for (const stratum of strata) await writer.insert(drawStrata).values({ ...stratum, drawId: draw.id })
}

export async function markVoidAsked(
  writer: Writer,
  drawId: string,
  asked: { by: string; reason: string },
): Promise<void> {
  await writer
    .update(draws)
    .set({ voidAskedBy: asked.by, voidReason: asked.reason })
    .where(eq(draws.id, drawId))
}

/** The draw counts no longer; it keeps its number, its seed and its cases. */
export async function markVoided(
  writer: Writer,
  drawId: string,
  voided: { by: string; at: string },
): Promise<void> {
  await writer
    .update(draws)
    .set({ standing: null, voidedBy: voided.by, voidedAt: voided.at })
    .where(eq(draws.id, drawId))
}

/** Nobody asks to void the draw any more: it stands. */
export async function clearVoidAsked(writer: Writer, drawId: string): Promise<void> {
  await writer.update(draws).set({ voidAskedBy: null, voidReason: null }).where(eq(draws.id, drawId))
}

/** An audit whose draw somebody asks to void: every lead auditor may know of it, since a second one has to decide. */
export async function auditToVoid(
  reader: Reader,
  auditId: string,
  person: Person,
): Promise<AuditSubject | undefined> {
  if (!hasRole(person, 'lead auditor')) return undefined
  const [row] = await reader
    .select({ audit: audits })
    .from(draws)
    .innerJoin(audits, eq(audits.id, draws.auditId))
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true), isNotNull(draws.voidAskedBy)))
  return row && auditSubject(reader, row.audit)
}
