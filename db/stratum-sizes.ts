import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Audit } from './audits'
import type { Reader } from './client'
import { crimeCountsOf } from './crimes'
import { notLeftOut } from './drawable-rules'
import { sizesByKind } from '../domain/freeze'
import { crimes } from './schema'

/**
 * How many crimes of an extract can be drawn from each stratum, by its key; one that is not in it holds none. By flag
 * they are counted one by one: at import crimes are counted by kind and outcome alone.
 */
export async function stratumSizes(
  reader: Reader,
  { strata }: Pick<Audit, 'strata'>,
  extractNumber: number,
): Promise<Map<string, number>> {
  if (strata !== 'by flag') return sizesByKind(strata, await crimeCountsOf(reader, extractNumber))
  const drawable = and(isNotNull(crimes.stratum), await notLeftOut(reader, extractNumber))
  const rows = await reader
    .select({ stratum: crimes.stratum, n: count() })
    .from(crimes)
    .where(and(eq(crimes.extractNumber, extractNumber), drawable))
    .groupBy(crimes.stratum)
  return new Map(rows.map(({ stratum, n }) => [stratum ?? '', Number(n)]))
}
