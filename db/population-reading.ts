import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { OrderedDigest } from '../domain/population-digest'
import { DrawInParts, type TicketedCase } from '../domain/sampling'
import type { Reader } from './client'
import { byCodePoints } from './columns'
import { notLeftOut } from './drawable-rules'
import { crimes } from './schema'
import { turnForOthers } from './turn-for-others'

/** Crimes read at once: about ten milliseconds of work, so that other requests go on in between. */
const pageSize = 5_000

/** A crime that may be drawn. */
export interface EligibleCrime {
  row: number
  reference: string
  stratum: string
}

/** The crimes of an extract that may be drawn, page by page in the order of its rows; others get a turn in between. */
export async function* eligibleCrimes(
  reader: Reader,
  extractNumber: number,
): AsyncGenerator<EligibleCrime[]> {
  const drawable = and(isNotNull(crimes.stratum), await notLeftOut(reader, extractNumber))
  for (let after = -1; ;) {
    const page = await reader
      .select({ row: crimes.row, reference: crimes.reference, stratum: crimes.stratum })
      .from(crimes)
      .where(and(eq(crimes.extractNumber, extractNumber), gt(crimes.row, after), drawable))
      .orderBy(asc(crimes.row))
      .limit(pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page as EligibleCrime[]
    after = last.row
    await turnForOthers()
  }
}

/**
 * The same crimes without their rows, in the order of their references, by which the list is hashed. The engine hands
 * each page over as one text, a line for each crime: made into objects row by row, a million of them take as long to
 * read as to draw from. Neither a reference nor a stratum holds a control character (domain/crime-reference.ts).
 */
export async function* crimesToDraw(
  reader: Reader,
  extractNumber: number,
): AsyncGenerator<Pick<EligibleCrime, 'reference' | 'stratum'>[]> {
  const reference = byCodePoints(crimes.reference)
  const drawable = and(isNotNull(crimes.stratum), await notLeftOut(reader, extractNumber))
  for (let after = ''; ;) {
    const page = reader
      .select({ line: sql<string>`${crimes.reference} || ${'\t'} || ${crimes.stratum}`.as('line') })
      .from(crimes)
      .where(and(eq(crimes.extractNumber, extractNumber), gt(reference, after), drawable))
      .orderBy(asc(reference))
      .limit(pageSize)
      .as('page')
    const [found] = await reader
      .select({ lines: sql<string | null>`string_agg(${page.line}, ${'\n'})` })
      .from(page)
    if (!found?.lines) return
    const read = found.lines.split('\n').map(crimeIn)
    yield read
    after = read.at(-1)?.reference ?? after
    await turnForOthers()
  }
}

function crimeIn(line: string) {
  const at = line.indexOf('\t')
  return { reference: line.slice(0, at), stratum: line.slice(at + 1) }
}

/**
 * The lowest tickets of each stratum, in draw order, with the hash of the list that they were drawn from.
 * @param sizes how many of each stratum
 */
export async function drawFrom(
  reader: Reader,
  extractNumber: number,
  { seed, sizes }: { seed: string; sizes: ReadonlyMap<string, number> },
): Promise<{ drawn: Map<string, TicketedCase[]>; size: number; sha256: string }> {
  const digest = new OrderedDigest()
  const draw = new DrawInParts(seed, sizes)
  for await (const page of crimesToDraw(reader, extractNumber)) {
    digest.add(page)
    for (const { reference, stratum } of page) draw.consider(reference, stratum)
  }
  return { drawn: draw.drawn(), size: digest.size, sha256: digest.hex() }
}

/** The first `size` tickets of one stratum, in draw order. */
export async function ticketsOf(
  reader: Reader,
  extractNumber: number,
  { seed, stratum, size }: { seed: string; stratum: string; size: number },
): Promise<TicketedCase[]> {
  const { drawn } = await drawFrom(reader, extractNumber, { seed, sizes: new Map([[stratum, size]]) })
  return drawn.get(stratum) ?? []
}

/** The list of a population as it is now: how many crimes, and their hash. */
export async function hashOfCrimes(
  reader: Reader,
  extractNumber: number,
): Promise<{ size: number; sha256: string }> {
  const digest = new OrderedDigest()
  for await (const page of crimesToDraw(reader, extractNumber)) digest.add(page)
  return { size: digest.size, sha256: digest.hex() }
}
