import { and, eq, gt, isNotNull, lte, max, sql } from 'drizzle-orm'
import type { Reader } from './client'
import { notLeftOut } from './drawable-rules'
import { crimes } from './schema'
import { turnForOthers } from './turn-for-others'

/** Crimes that can be drawn, counted; nothing that tells which they are. */
export interface PreviewCount {
  stratum: string
  /** '' where the extract has none. */
  ward: string
  /** 'YYYY-MM', '' where the extract has no recorded date. */
  month: string
  crimes: number
}

/** Rows looked at in one go: some ten milliseconds, so that others get a turn in between. */
const rowsAtOnce = 20_000

/** The list that a sample is drawn from, by stratum, ward and month. */
export async function previewOf(reader: Reader, extractNumber: number): Promise<PreviewCount[]> {
  const [found] = await reader
    .select({ last: max(crimes.row) })
    .from(crimes)
    .where(eq(crimes.extractNumber, extractNumber))
  const drawable = and(isNotNull(crimes.stratum), await notLeftOut(reader, extractNumber))
  const counts = new Map<string, PreviewCount>()
  for (let after = -1; after < (found?.last ?? -1); after += rowsAtOnce) {
    const month = sql<string>`coalesce(substr(${crimes.recordedOn}, 1, 7), '')`
    const ward = sql<string>`coalesce(${crimes.ward}, '')`
    const rows = await reader
      .select({ stratum: crimes.stratum, ward, month, crimes: sql<number>`count(*)` })
      .from(crimes)
      .where(
        and(
          eq(crimes.extractNumber, extractNumber),
          gt(crimes.row, after),
          lte(crimes.row, after + rowsAtOnce),
          drawable,
        ),
      )
      .groupBy(crimes.stratum, ward, month)
    for (const row of rows) {
      const key = JSON.stringify([row.stratum, row.ward, row.month])
      const count = Number(row.crimes) + (counts.get(key)?.crimes ?? 0)
      counts.set(key, { ...row, stratum: row.stratum ?? '', crimes: count })
    }
    await turnForOthers()
  }
  return [...counts.values()]
}
