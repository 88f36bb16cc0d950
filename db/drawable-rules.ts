import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, max, ne, notExists, type SQL } from 'drizzle-orm'
import type { LeftOutCount } from '../domain/drawable-rule'
import type { Database, Reader, Writer } from './client'
import { audits, crimes, crimesLeftOut, drawableRules, draws, sampleCases } from './schema'
import { turnForOthers } from './turn-for-others'

export type DrawableRule = typeof drawableRules.$inferSelect

/** The rule that counts for an extract, or undefined where everything that it holds of the period can be drawn. */
export async function standingRule(reader: Reader, extractNumber: number): Promise<DrawableRule | undefined> {
  const [rule] = await reader
    .select()
    .from(drawableRules)
    .where(and(eq(drawableRules.extractNumber, extractNumber), eq(drawableRules.standing, true)))
  return rule
}

/** Leaves out of a query over crimes those that the standing rule of their extract leaves out. */
export async function notLeftOut(reader: Reader, extractNumber: number): Promise<SQL | undefined> {
  const rule = await standingRule(reader, extractNumber)
  if (!rule || rule.leftOut.length === 0) return undefined
  const leftOut = reader
    .select({ found: crimesLeftOut.reference })
    .from(crimesLeftOut)
    .where(and(eq(crimesLeftOut.ruleId, rule.id), eq(crimesLeftOut.reference, crimes.reference)))
  return notExists(leftOut)
}

/** A rule that does not count yet, to which the crimes that it leaves out can be put down. */
export async function insertRule(writer: Writer, rule: Omit<DrawableRule, 'standing'>): Promise<void> {
  await writer.insert(drawableRules).values(rule)
}

export async function insertLeftOut(
  writer: Writer,
  ruleId: string,
  references: readonly string[],
): Promise<void> {
  await writer.insertMany(
    crimesLeftOut,
    ['ruleId', 'reference'],
    references.map((reference) => [ruleId, reference]),
  )
}

/**
 * The rule counts from here on; the one before does not.
 * @returns the id of the one before
 */
export async function makeStanding(
  writer: Writer,
  extractNumber: number,
  rule: Pick<DrawableRule, 'id' | 'steps' | 'leftOut'>,
): Promise<string | undefined> {
  const before = await standingRule(writer, extractNumber)
  if (before)
    await writer.update(drawableRules).set({ standing: null }).where(eq(drawableRules.id, before.id))
  const { steps, leftOut } = rule
  await writer
    .update(drawableRules)
    .set({ standing: true, steps, leftOut })
    .where(eq(drawableRules.id, rule.id))
  return before?.id
}

const atATime = 2_000

/** Takes away a rule that does not count, its crimes a few at a time. */
export async function takeAwayRule(database: Database, ruleId: string): Promise<void> {
  const isLoose = and(eq(drawableRules.id, ruleId), isNull(drawableRules.standing))
  for (;;) {
    const more = await database.write(async (writer) => {
      if ((await writer.select().from(drawableRules).where(isLoose)).length === 0) return false
      if ((await deleteSomeLeftOut(writer, ruleId)) > 0) return true
      await writer.delete(drawableRules).where(isLoose)
      return false
    })
    if (!more) return
    await turnForOthers()
  }
}

/** A rule that was being applied for an hour has died with its process. */
const deadAfterMs = 3_600_000

/** Takes away every rule that a process left unfinished when it died, or did not come to take away. */
export async function takeAwayLooseRules(database: Database, now: string): Promise<void> {
  const dead = new Date(Date.parse(now) - deadAfterMs).toISOString()
  const rules = await database.reader
    .select({ id: drawableRules.id })
    .from(drawableRules)
    .where(and(isNull(drawableRules.standing), lte(drawableRules.madeAt, dead)))
  for (const { id } of rules) await takeAwayRule(database, id)
}

/**
 * Takes some of what rules say of an extract's crimes out of the store: as much as takes a few milliseconds.
 * @returns how much; 0 once nothing is left
 */
export async function deleteSomeOfRules(writer: Writer, extractNumber: number): Promise<number> {
  const rules = await writer
    .select({ id: drawableRules.id })
    .from(drawableRules)
    .where(eq(drawableRules.extractNumber, extractNumber))
  for (const { id } of rules) {
    const gone = await deleteSomeLeftOut(writer, id)
    if (gone > 0) return gone
    await writer.delete(drawableRules).where(eq(drawableRules.id, id))
  }
  return 0
}

async function deleteSomeLeftOut(writer: Writer, ruleId: string): Promise<number> {
  const ofRule = eq(crimesLeftOut.ruleId, ruleId)
  const some = await writer
    .select({ reference: crimesLeftOut.reference })
    .from(crimesLeftOut)
    .where(ofRule)
    .orderBy(asc(crimesLeftOut.reference))
    .limit(atATime)
  const last = some.at(-1)
  if (!last) return 0
  await writer.delete(crimesLeftOut).where(and(ofRule, lte(crimesLeftOut.reference, last.reference)))
  return some.length
}

/** A crime as a rule looks at it, with what it is counted by. */
export interface CrimeToJudge extends Omit<LeftOutCount, 'kind' | 'crimes'> {
  row: number
  reference: string
  domestic: boolean | null
  offence: string | null
  recordStatus: string | null
  recordedOn: string | null
}

/** What one page leaves out goes down in one transaction: as much as takes a few milliseconds. */
const pageSize = 2_000

/** The crimes of an extract that can be drawn where no rule narrows them, page by page; others get a turn between. */
export async function* crimesToJudge(reader: Reader, extractNumber: number): AsyncGenerator<CrimeToJudge[]> {
  const ofExtract = eq(crimes.extractNumber, extractNumber)
  const [end] = await reader
    .select({ row: max(crimes.row) })
    .from(crimes)
    .where(ofExtract)
  for (let after = -1; after < (end?.row ?? -1); after += pageSize) {
    const { row, reference, span, district, domestic, offence, outcomeCode, outcomeText, recordStatus } =
      crimes
    const { recordedOn } = crimes
    const within = and(ofExtract, lte(row, after + pageSize), isNotNull(crimes.stratum))
    const page = await reader
      .select({
        ...{ row, reference, span, district, domestic, offence, outcomeCode, outcomeText, recordStatus },
        recordedOn,
      })
      .from(crimes)
      .where(and(within, gt(row, after)))
    yield page.map((crime) => ({
      ...crime,
      outcomeCode: crime.outcomeCode ?? '',
      outcomeText: crime.outcomeText ?? '',
    }))
    await turnForOthers()
  }
}

/**
 * References that were drawn in another audit of the same theme from an instant on, cases that were found out of scope
 * included, draws that were voided not.
 */
export async function referencesDrawnSince(
  reader: Reader,
  { auditId, theme, since }: { auditId: string; theme: string; since: string },
): Promise<Set<string>> {
  const others = await reader
    .select({ id: audits.id, theme: audits.theme })
    .from(audits)
    .where(ne(audits.id, auditId))
  const same = others.filter((audit) => audit.theme.trim().toLowerCase() === theme.trim().toLowerCase())
  if (same.length === 0) return new Set()
  const drawn = await reader
    .select({ reference: sampleCases.reference, drawnAt: draws.drawnAt })
    .from(sampleCases)
    .innerJoin(draws, and(eq(draws.id, sampleCases.drawId), eq(draws.standing, true)))
    .where(
      inArray(
        draws.auditId,
        same.map(({ id }) => id),
      ),
    )
  return new Set(drawn.filter(({ drawnAt }) => drawnAt >= since).map(({ reference }) => reference))
}
