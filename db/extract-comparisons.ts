import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import { crimeFields, type CrimeCells } from '../domain/crime-cells'
import type { ComparedCrime, ComparedKind } from '../domain/extract-comparison'
import type { Database, Reader, Writer } from './client'
import { standingDraw } from './draws'
import { comparedCrimes, crimes, extractComparisons, sampleCases } from './schema'
import { turnForOthers } from './turn-for-others'

export type KeptComparison = typeof extractComparisons.$inferSelect

const lookedUpAtOnce = 500

/** The crimes of an extract that have one of these references, as cells, by reference. */
export async function crimesByReference(
  reader: Reader,
  extractNumber: number,
  references: readonly string[],
): Promise<Map<string, CrimeCells>> {
  const found = new Map<string, CrimeCells>()
  for (let at = 0; at < references.length; at += lookedUpAtOnce) {
    const some = references.slice(at, at + lookedUpAtOnce)
    const rows = await reader
      .select()
      .from(crimes)
      .where(and(eq(crimes.extractNumber, extractNumber), inArray(crimes.reference, some)))
    for (const crime of rows)
      found.set(
        crime.reference,
        crimeFields.map((field) => crime[field]),
      )
    await turnForOthers()
  }
  return found
}

const pageSize = 5_000

/** Every crime of an extract by its row, page by page; others get a turn in between. */
export async function* crimesByRow(
  reader: Reader,
  extractNumber: number,
): AsyncGenerator<{ row: number; reference: string; district: string }[]> {
  for (let after = -1; ;) {
    const page = await reader
      .select({ row: crimes.row, reference: crimes.reference, district: crimes.district })
      .from(crimes)
      .where(and(eq(crimes.extractNumber, extractNumber), gt(crimes.row, after)))
      .orderBy(asc(crimes.row))
      .limit(pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.row
    await turnForOthers()
  }
}

export type SampledCase = Pick<
  typeof sampleCases.$inferSelect,
  'id' | 'district' | 'number' | 'targeted' | 'reference'
>

/** The cases of the draw that stands by the references of their crimes, those out of scope left out; none before a draw. */
export async function sampledByReference(reader: Reader, auditId: string): Promise<Map<string, SampledCase>> {
  const draw = await standingDraw(reader, auditId)
  if (!draw) return new Map()
  const { id, district, number, targeted, reference } = sampleCases
  const cases = await reader
    .select({ id, district, number, targeted, reference })
    .from(sampleCases)
    .where(and(eq(sampleCases.drawId, draw.id), isNull(sampleCases.outOfScopeAt)))
  return new Map(cases.map((one) => [one.reference, one]))
}

/** A comparison that is not whole yet, to which what was found can be put down. */
export async function insertComparison(
  writer: Writer,
  comparison: Omit<KeptComparison, 'whole'>,
): Promise<void> {
  await writer.insert(extractComparisons).values(comparison)
}

const columns = ['comparisonId', 'place', 'kind', 'reference', 'district', 'changes', 'sampled']

export async function insertCompared(
  writer: Writer,
  comparisonId: string,
  list: readonly (ComparedCrime & { place: number })[],
): Promise<void> {
  await writer.insertMany(
    comparedCrimes,
    columns,
    list.map(({ place, kind, reference, district, changes, sampled }) => [
      ...[comparisonId, place, kind, reference, district, JSON.stringify(changes), sampled],
    ]),
  )
}

/** All of a comparison is down. */
export async function markWhole(
  writer: Writer,
  comparisonId: string,
  found: KeptComparison['found'],
): Promise<void> {
  await writer
    .update(extractComparisons)
    .set({ found, whole: true })
    .where(eq(extractComparisons.id, comparisonId))
}

/** The comparisons of an audit, newest first. */
export async function comparisonsOf(reader: Reader, auditId: string): Promise<KeptComparison[]> {
  return reader
    .select()
    .from(extractComparisons)
    .where(and(eq(extractComparisons.auditId, auditId), isNotNull(extractComparisons.whole)))
    .orderBy(desc(extractComparisons.comparedAt))
}

/** The comparison of one file with the extract of its audit, or undefined. */
export async function comparisonOfUpload(
  reader: Reader,
  auditId: string,
  uploadId: string,
): Promise<KeptComparison | undefined> {
  return (await comparisonsOf(reader, auditId)).find((one) => one.uploadId === uploadId)
}

/** A comparison that was being made for an hour has died with its process. */
const deadAfterMs = 3_600_000

/** Takes away every comparison that a process left unfinished when it died. */
export async function takeAwayBrokenComparisons(database: Database, now: string): Promise<void> {
  const dead = new Date(Date.parse(now) - deadAfterMs).toISOString()
  const broken = await database.reader
    .select({ id: extractComparisons.id })
    .from(extractComparisons)
    .where(and(isNull(extractComparisons.whole), lte(extractComparisons.comparedAt, dead)))
  for (const { id } of broken) await takeAwayComparison(database, id)
}

/** A part of what was found, page by page: crimes of one kind, or those of the sample. */
export async function comparedPage(
  reader: Reader,
  comparisonId: string,
  { of, page, perPage }: { of: ComparedKind | 'sampled'; page: number; perPage: number },
): Promise<{ crimes: (typeof comparedCrimes.$inferSelect)[]; total: number }> {
  const which = and(
    eq(comparedCrimes.comparisonId, comparisonId),
    of === 'sampled' ? eq(comparedCrimes.sampled, true) : eq(comparedCrimes.kind, of),
  )
  const [all] = await reader.select({ n: count() }).from(comparedCrimes).where(which)
  const found = await reader
    .select()
    .from(comparedCrimes)
    .where(which)
    .orderBy(asc(comparedCrimes.place))
    .limit(perPage)
    .offset((page - 1) * perPage)
  return { crimes: found, total: all?.n ?? 0 }
}

const atATime = 2_000

/** Takes a comparison away, its crimes a few at a time. */
export async function takeAwayComparison(database: Database, comparisonId: string): Promise<void> {
  const own = eq(comparedCrimes.comparisonId, comparisonId)
  for (;;) {
    const more = await database.write(async (writer) => {
      const some = await writer
        .select({ place: comparedCrimes.place })
        .from(comparedCrimes)
        .where(own)
        .orderBy(asc(comparedCrimes.place))
        .limit(atATime)
      const last = some.at(-1)
      if (last) await writer.delete(comparedCrimes).where(and(own, lte(comparedCrimes.place, last.place)))
      else await writer.delete(extractComparisons).where(eq(extractComparisons.id, comparisonId))
      return last !== undefined
    })
    if (!more) return
    await turnForOthers()
  }
}
