import { and, asc, count, desc, eq, getTableColumns, gt, inArray, isNotNull, lte, max, ne } from 'drizzle-orm'
import { PairList, pairNumber, type PairCells } from '../domain/pair-list'
import type { Cell, Reader, Writer } from './client'
import { crimePairs, crimes, draws, sampleCases } from './schema'
import type { Crime } from './samples'

/**
 * An earlier crime of the same two people, as the extract has it: without its reference, and without anybody's key. It
 * carries the number of its case where it is one of the same audit.
 */
export interface EarlierCrime {
  recordedOn: string
  district: string
  offence: string | null
  outcomeCode: string | null
  outcomeText: string | null
  domestic: boolean | null
  /** Its case in the audit's sample, if it has one. */
  sampleCase: { id: string; number: number; targeted: boolean; district: string } | null
}

/** More of them are counted and not listed. */
export const mostEarlierCrimes = 50

/**
 * What the extract behind a case has of the same two people, recorded on the same day or before, the earliest first. Only
 * that extract is asked: another one's pseudonyms need not mean the same people, and its crimes are another audit's.
 * @returns at most `mostEarlierCrimes`, the latest of them, and whether there are more
 */
export async function earlierCrimesOfPair(
  reader: Reader,
  auditId: string,
  { extractNumber, row, pairKey, recordedOn }: Crime,
): Promise<{ crimes: EarlierCrime[]; more: boolean }> {
  if (!pairKey || !recordedOn) return { crimes: [], more: false }
  const found = await reader
    .select(getTableColumns(crimes))
    .from(crimePairs)
    .innerJoin(
      crimes,
      and(eq(crimes.extractNumber, crimePairs.extractNumber), eq(crimes.row, crimePairs.row)),
    )
    .where(
      and(
        eq(crimePairs.extractNumber, extractNumber),
        eq(crimePairs.pair, pairNumber(pairKey)),
        eq(crimes.pairKey, pairKey),
        lte(crimePairs.recordedOn, recordedOn),
        ne(crimePairs.row, row),
      ),
    )
    .orderBy(desc(crimePairs.recordedOn), desc(crimePairs.row))
    .limit(mostEarlierCrimes + 1)
  const listed = found.slice(0, mostEarlierCrimes).reverse()
  const cases = await casesOf(
    reader,
    auditId,
    extractNumber,
    listed.map((crime) => crime.row),
  )
  return {
    crimes: listed.map((crime) => ({
      ...{ recordedOn: crime.recordedOn ?? '', district: crime.district, offence: crime.offence },
      ...{ outcomeCode: crime.outcomeCode, outcomeText: crime.outcomeText, domestic: crime.domestic },
      sampleCase: cases.get(crime.row) ?? null,
    })),
    more: found.length > mostEarlierCrimes,
  }
}

async function casesOf(
  reader: Reader,
  auditId: string,
  extractNumber: number,
  rows: readonly number[],
): Promise<Map<number, NonNullable<EarlierCrime['sampleCase']>>> {
  if (rows.length === 0) return new Map()
  const { id, number, targeted, district, crimeRow } = sampleCases
  const found = await reader
    .select({ id, number, targeted, district, crimeRow })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(
      and(
        eq(sampleCases.auditId, auditId),
        eq(sampleCases.extractNumber, extractNumber),
        inArray(crimeRow, [...rows]),
        eq(draws.standing, true),
      ),
    )
    .orderBy(asc(number))
  return new Map(found.map(({ crimeRow: row, ...one }) => [row, one]))
}

const atATime = 5_000

/** Adds to the list of an extract's pairs, thousands at a time. */
export async function insertPairs(
  writer: Writer,
  extractNumber: number,
  paired: Iterable<PairCells>,
): Promise<void> {
  await writer.insertMany(crimePairs, pairColumns, entriesOf(extractNumber, paired))
}

const pairColumns = ['extractNumber', 'pair', 'recordedOn', 'row']

function* entriesOf(extractNumber: number, paired: Iterable<PairCells>): Generator<Cell[]> {
  for (const cells of paired) yield [extractNumber, ...cells]
}

/**
 * Takes some of an extract's list of pairs out of the store: as much as takes a few milliseconds.
 * @returns how much; 0 once nothing is left
 */
export async function deleteSomePairs(writer: Writer, extractNumber: number): Promise<number> {
  const ofExtract = eq(crimePairs.extractNumber, extractNumber)
  const [some] = await writer
    .select({ last: max(crimePairs.pair), n: count() })
    .from(
      writer
        .select({ pair: crimePairs.pair })
        .from(crimePairs)
        .where(ofExtract)
        .orderBy(asc(crimePairs.pair))
        .limit(atATime)
        .as('paired'),
    )
  if (!some?.n || some.last === null) return 0
  await writer.delete(crimePairs).where(and(ofExtract, lte(crimePairs.pair, some.last)))
  return some.n
}

/** Lists the pairs of the extracts that were imported before there was a list. */
export async function listEarlierPairs(writer: Writer): Promise<void> {
  const paired = isNotNull(crimes.pairKey)
  const found = await writer.selectDistinct({ number: crimes.extractNumber }).from(crimes).where(paired)
  for (const { number } of found) {
    const list = new PairList()
    for (let after = -1; ;) {
      const page = await writer
        .select({ row: crimes.row, pairKey: crimes.pairKey, recordedOn: crimes.recordedOn })
        .from(crimes)
        .where(and(eq(crimes.extractNumber, number), gt(crimes.row, after)))
        .orderBy(asc(crimes.row))
        .limit(atATime)
      for (const { row, pairKey, recordedOn } of page) list.add(row, pairKey, recordedOn)
      const last = page.at(-1)
      if (!last) break
      after = last.row
    }
    await insertPairs(writer, number, list.together())
  }
}
