import { count, eq } from 'drizzle-orm'
import type { IntakeCount, IntakeCrime } from '../domain/extract-intake'
import type { Cell, Reader, Writer } from './client'
import { deleteProfileCounts } from './profile-counts'
import { crimeCounts, crimes } from './schema'

const crimeColumns = [
  'extractNumber', 'row', 'reference', 'district', 'domestic', 'recordedOn', 'span', 'stratum', 'offence', 'outcomeCode',
  'outcomeText', 'ward', 'team', 'officerKey', 'arrested', 'riskAssessed', 'cyber', 'pairKey', 'recordStatus',
] as const // prettier-ignore

/** Adds crimes of an extract, thousands at a time. */
export async function insertCrimes(
  writer: Writer,
  extractNumber: number,
  batch: readonly IntakeCrime[],
): Promise<void> {
  await writer.insertMany(
    crimes,
    crimeColumns,
    batch.map((crime) => cellsOf(extractNumber, crime)),
  )
}

/** In the order of the columns. No outcome yet is '' for code and text, as in the counts. */
function cellsOf(extractNumber: number, crime: IntakeCrime): Cell[] {
  return [
    extractNumber, crime.row, crime.reference, crime.district, crime.domestic, crime.recordedOn, crime.span, crime.stratum,
    crime.offence, crime.outcome.code, crime.outcome.text, crime.ward, crime.team, crime.officerKey, crime.arrested,
    crime.riskAssessed, crime.cyber, crime.pairKey, crime.recordStatus,
  ] // prettier-ignore
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

/** The crimes of an extract, counted at its import. */
export async function crimeCountsOf(reader: Reader, extractNumber: number): Promise<IntakeCount[]> {
  const rows = await reader.select().from(crimeCounts).where(eq(crimeCounts.extractNumber, extractNumber))
  return rows.map(({ extractNumber: _, ...one }) => ({ ...one, kind: one.kind as IntakeCount['kind'] }))
}

/** Takes the crimes of an extract out of the store, with their counts; returns how many there were. */
export async function deleteCrimes(writer: Writer, extractNumber: number): Promise<number> {
  const [row] = await writer
    .select({ crimes: count() })
    .from(crimes)
    .where(eq(crimes.extractNumber, extractNumber))
  await writer.delete(crimes).where(eq(crimes.extractNumber, extractNumber))
  await writer.delete(crimeCounts).where(eq(crimeCounts.extractNumber, extractNumber))
  await deleteProfileCounts(writer, extractNumber)
  return row?.crimes ?? 0
}
