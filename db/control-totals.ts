import { eq } from 'drizzle-orm'
import {
  comparedTotals,
  differencesIn,
  isAcknowledged,
  type ComparedTotal,
  type TotalsOnReport,
} from '../domain/control-totals'
import type { Reader, Writer } from './client'
import { crimeCountsOf } from './crimes'
import { currentExtract } from './extracts'
import { namesOf } from './people'
import { controlTotals } from './schema'

export type ControlTotals = typeof controlTotals.$inferSelect

/** The totals that were stated for an audit, or undefined where nobody stated any. */
export async function controlTotalsOf(reader: Reader, auditId: string): Promise<ControlTotals | undefined> {
  const [found] = await reader.select().from(controlTotals).where(eq(controlTotals.auditId, auditId))
  return found
}

/** Stated totals beside the extract of an audit. */
export interface HeldTotals extends ControlTotals {
  compared: ComparedTotal[]
  differences: ComparedTotal[]
  /** Whether there is nothing to acknowledge, or somebody did for exactly these differences. */
  settled: boolean
}

/** Undefined where there are no totals, or no extract to hold them against. */
export async function heldTotals(reader: Reader, auditId: string): Promise<HeldTotals | undefined> {
  const totals = await controlTotalsOf(reader, auditId)
  const extract = totals && (await currentExtract(reader, auditId))
  if (!extract) return undefined
  const compared = comparedTotals(totals.totals, await crimeCountsOf(reader, extract.number))
  const differences = differencesIn(compared)
  const settled = differences.length === 0 || isAcknowledged(totals.acknowledged, extract.id, differences)
  return { ...totals, compared, differences, settled }
}

/** What the reports of an audit say of its control totals; undefined where there are none. */
export async function totalsForReport(
  reader: Reader,
  auditId: string,
  names?: ReadonlyMap<string, string>,
): Promise<TotalsOnReport | undefined> {
  const held = await heldTotals(reader, auditId)
  if (!held) return undefined
  const { source, compared, differences, settled, acknowledged } = held
  const told = settled && differences.length > 0 ? acknowledged : null
  return {
    ...{ source, compared: compared.length, differences },
    reason: told?.reason ?? '',
    acknowledgedBy: told ? ((names ?? (await namesOf(reader))).get(told.by) ?? '') : '',
  }
}

/** Puts stated totals in the place of those before; what was acknowledged of those falls away. */
export async function keepControlTotals(
  writer: Writer,
  totals: Omit<ControlTotals, 'acknowledged' | 'revision'>,
): Promise<void> {
  const before = await controlTotalsOf(writer, totals.auditId)
  await writer.delete(controlTotals).where(eq(controlTotals.auditId, totals.auditId))
  await writer
    .insert(controlTotals)
    .values({ ...totals, acknowledged: null, revision: (before?.revision ?? 0) + 1 })
}

export async function removeControlTotals(writer: Writer, auditId: string): Promise<void> {
  await writer.delete(controlTotals).where(eq(controlTotals.auditId, auditId))
}

export async function noteAcknowledged(
  writer: Writer,
  auditId: string,
  acknowledged: NonNullable<ControlTotals['acknowledged']>,
): Promise<void> {
  await writer.update(controlTotals).set({ acknowledged }).where(eq(controlTotals.auditId, auditId))
}
