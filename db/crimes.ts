import { and, asc, count, eq, lte, max } from 'drizzle-orm'
import { crimeFields, type CrimeCells } from '../domain/crime-cells'
import { withoutLeftOut } from '../domain/drawable-rule'
import type { IntakeCount } from '../domain/extract-intake'
import type { Cell, Reader, Writer } from './client'
import { deleteSomeOfRules, standingRule } from './drawable-rules'
import { deleteProfileCounts } from './profile-counts'
import { crimeCounts, crimes } from './schema'

const crimeColumns = ['extractNumber', ...crimeFields]

/** Adds crimes of an extract, thousands at a time. */
export async function insertCrimes(
  writer: Writer,
  extractNumber: number,
  batch: readonly CrimeCells[],
): Promise<void> {
  await writer.insertMany(
    crimes,
    crimeColumns,
    batch.map((cells): Cell[] => [extractNumber, ...cells]),
  )
}

const countColumns = [
  'extractNumber',
  'span',
  'district',
  'kind',
  'outcomeCode',
  'outcomeText',
  'eligible',
  'crimes',
] as const

/** Writes down what the profile page reads, so that it never has to count crimes. */
export async function insertCrimeCounts(
  writer: Writer,
  extractNumber: number,
  counts: readonly IntakeCount[],
): Promise<void> {
  await writer.insertMany(
    crimeCounts,
    countColumns,
    counts.map((one) => [
      ...[
        extractNumber,
        one.span,
        one.district,
        one.kind,
        one.outcomeCode,
        one.outcomeText,
        one.eligible,
        one.crimes,
      ],
    ]),
  )
}

/** The crimes of an extract, counted at its import, those that a rule leaves out of the draw told apart since. */
export async function crimeCountsOf(reader: Reader, extractNumber: number): Promise<IntakeCount[]> {
  const rows = await reader.select().from(crimeCounts).where(eq(crimeCounts.extractNumber, extractNumber))
  const counts = rows.map(({ extractNumber: _, ...one }) => ({
    ...one,
    kind: one.kind as IntakeCount['kind'],
  }))
  const rule = await standingRule(reader, extractNumber)
  return rule ? withoutLeftOut(counts, rule.leftOut) : counts
}

const atATime = 2_000

/**
 * Takes some crimes of an extract out of the store, in the order of its rows: as many as take a few milliseconds.
 * @returns how many; 0 once none is left
 */
export async function deleteSomeCrimes(writer: Writer, extractNumber: number): Promise<number> {
  const ofExtract = eq(crimes.extractNumber, extractNumber)
  const [some] = await writer
    .select({ last: max(crimes.row), n: count() })
    .from(
      writer
        .select({ row: crimes.row })
        .from(crimes)
        .where(ofExtract)
        .orderBy(asc(crimes.row))
        .limit(atATime)
        .as('crimes'),
    )
  if (!some?.n || some.last === null) return deleteSomeOfRules(writer, extractNumber)
  await writer.delete(crimes).where(and(ofExtract, lte(crimes.row, some.last)))
  return some.n
}

/** Takes what was counted of an extract out of the store. */
export async function deleteCrimeTallies(writer: Writer, extractNumber: number): Promise<void> {
  await writer.delete(crimeCounts).where(eq(crimeCounts.extractNumber, extractNumber))
  await deleteProfileCounts(writer, extractNumber)
}
