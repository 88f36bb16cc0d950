import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import { PopulationDigest } from '../domain/population-digest'
import { firstTicketsOfStrata, type TicketedCase } from '../domain/sampling'
import type { Reader } from './client'
import { crimes } from './schema'

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
  stratum?: string,
): AsyncGenerator<EligibleCrime[]> {
  for (let after = -1; ;) {
    const page = await reader
      .select({ row: crimes.row, reference: crimes.reference, stratum: crimes.stratum })
      .from(crimes)
      .where(
        and(
          eq(crimes.extractNumber, extractNumber),
          gt(crimes.row, after),
          stratum === undefined ? isNotNull(crimes.stratum) : eq(crimes.stratum, stratum),
        ),
      )
      .orderBy(asc(crimes.row))
      .limit(pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page as EligibleCrime[]
    after = last.row
    await aTurnForOthers()
  }
}

/**
 * The lowest tickets of each stratum, in draw order, with the hash of the list that they were drawn from. The lowest of
 * all are among the lowest of each page, whatever the pages (see domain/sampling.ts).
 * @param sizes how many of each stratum
 */
export async function drawFrom(
  reader: Reader,
  extractNumber: number,
  { seed, sizes }: { seed: string; sizes: ReadonlyMap<string, number> },
): Promise<{ drawn: Map<string, TicketedCase[]>; size: number; sha256: string }> {
  const digest = new PopulationDigest()
  let drawn = new Map<string, TicketedCase[]>()
  for await (const page of eligibleCrimes(reader, extractNumber)) {
    digest.add(page.map(({ reference }) => reference))
    drawn = lowestOf(
      seed,
      [...held(drawn), ...page.map(({ reference: id, stratum }) => ({ id, stratum }))],
      sizes,
    )
  }
  const steps = digest.steps()
  for (;;) {
    const step = steps.next()
    if (step.done) return { drawn, size: digest.size, sha256: step.value }
    await aTurnForOthers()
  }
}

/** The first `size` tickets of one stratum, in draw order. */
export async function ticketsOf(
  reader: Reader,
  extractNumber: number,
  { seed, stratum, size }: { seed: string; stratum: string; size: number },
): Promise<TicketedCase[]> {
  const sizes = new Map([[stratum, size]])
  let drawn = new Map<string, TicketedCase[]>()
  for await (const page of eligibleCrimes(reader, extractNumber, stratum))
    drawn = lowestOf(seed, [...held(drawn), ...page.map(({ reference: id }) => ({ id, stratum }))], sizes)
  return drawn.get(stratum) ?? []
}

const lowestOf = firstTicketsOfStrata

function* held(drawn: ReadonlyMap<string, TicketedCase[]>): Generator<{ id: string; stratum: string }> {
  for (const [stratum, cases] of drawn) for (const { id } of cases) yield { id, stratum }
}

const aTurnForOthers = () => new Promise((resolve) => setImmediate(resolve))
