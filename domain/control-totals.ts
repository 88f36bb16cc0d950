import type { CrimeCount } from './problem-profile'
import { grouped } from './percent'
import type { CrimeKind } from './strata'

/** A figure that somebody else states of the crimes of an audit's period. */
export interface StatedTotal {
  /** Code; null for the force. */
  district: string | null
  kind: CrimeKind | 'all'
  crimes: number
}

/** A stated figure beside what the extract has. */
export interface ComparedTotal extends StatedTotal {
  found: number
}

/** Why a person lives with the differences of one extract. */
export interface Acknowledged {
  extractId: string
  reason: string
  by: string
  at: string
  differences: ComparedTotal[]
}

/** What reports say of control totals. */
export interface TotalsOnReport {
  source: string
  /** How many figures were compared. */
  compared: number
  differences: ComparedTotal[]
  /** Differences of districts that the reader may not see. */
  elsewhere?: number
  reason: string
  acknowledgedBy: string
}

/** Each stated figure beside the crimes of this period in the extract. */
export function comparedTotals(
  stated: readonly StatedTotal[],
  counts: readonly CrimeCount[],
): ComparedTotal[] {
  const now = counts.filter(({ span }) => span === 'this period')
  return stated.map((total) => ({
    ...total,
    found: now
      .filter(({ district }) => total.district === null || district === total.district)
      .filter(({ kind }) => total.kind === 'all' || kind === total.kind)
      .reduce((sum, { crimes }) => sum + crimes, 0),
  }))
}

export const differencesIn = (totals: readonly ComparedTotal[]): ComparedTotal[] =>
  totals.filter(({ crimes, found }) => crimes !== found)

/** Whether somebody said why exactly these differences of this extract are lived with. */
export function isAcknowledged(
  acknowledged: Acknowledged | null,
  extractId: string,
  differences: readonly ComparedTotal[],
): boolean {
  return (
    acknowledged !== null &&
    acknowledged.extractId === extractId &&
    fingerprintOf(acknowledged.differences) === fingerprintOf(differences)
  )
}

/** Stands for a list of differences; another list has another one. */
export function fingerprintOf(differences: readonly ComparedTotal[]): string {
  return differences
    .map(({ district, kind, crimes, found }) => `${district ?? '*'}/${kind}:${crimes}/${found}`)
    .join(' ')
}

const kindWords: Record<StatedTotal['kind'], string> = {
  all: 'all crimes',
  DA: 'DA',
  'non-DA': 'non-DA',
}

/** 'Wakefield, DA' */
export function totalInWords(
  { district, kind }: Pick<StatedTotal, 'district' | 'kind'>,
  nameOf: (code: string) => string,
): string {
  return `${district === null ? 'Force' : nameOf(district)}, ${kindWords[kind]}`
}

/** 'Wakefield, DA: stated 832, in the extract 833, difference 1' */
export function differenceInWords(total: ComparedTotal, nameOf: (code: string) => string): string {
  const { crimes, found } = total
  return `${totalInWords(total, nameOf)}: stated ${grouped(crimes)}, in the extract ${grouped(found)}, difference ${grouped(Math.abs(found - crimes))}`
}

/** What every report of an audit says of them. */
export function totalsOnReport(
  totals: TotalsOnReport | undefined,
  nameOf: (code: string) => string,
): string[] {
  if (!totals) return []
  const { source, compared, differences, elsewhere = 0, reason, acknowledgedBy } = totals
  const held = `Control totals: ${compared === 1 ? '1 figure' : `${grouped(compared)} figures`} of ‘${source}’ ${compared === 1 ? 'was' : 'were'} held against the extract.`
  if (differences.length === 0)
    return [elsewhere > 0 ? `${held} None of these districts differs.` : `${held} None differs.`]
  const named = differences.map((one) => differenceInWords(one, nameOf)).join('; ')
  const acknowledged = acknowledgedBy === '' ? '' : ` Acknowledged by ${acknowledgedBy}: ${reason}`
  return [`${held} ${named}.${acknowledged}`]
}

/** The same as some districts may read it: their own differences and the force's, and the reason where any is left. */
export function withTotalsOf(
  totals: TotalsOnReport | undefined,
  codes: readonly string[],
): { controlTotals?: TotalsOnReport } {
  if (!totals) return {}
  const differences = totals.differences.filter(
    ({ district }) => district === null || codes.includes(district),
  )
  return {
    controlTotals: { ...totals, differences, elsewhere: totals.differences.length - differences.length },
  }
}
