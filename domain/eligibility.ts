import type { CheckedCrime } from './extract-row'
import { isWithin, periodBefore, type Period } from './periods'
import type { CrimeCount } from './problem-profile'
import { stratumKey, type CrimeKind, type FlagKind, type Strata, type StratumKind } from './strata'

/** Where a crime's recorded date lies: in the audit's period, in the one it is compared with, or in neither. */
export type Span = CrimeCount['span']

/** Which crimes an audit is about. */
export interface AuditScope {
  period: Period
  /** Codes. */
  districts: readonly string[]
  /** What a district's strata are. */
  strata: Strata
  /** Whether the file has a column of recorded dates. Without one, every crime in it counts as of the period. */
  dated: boolean
}

/** Why a crime that nothing is wrong with is not of this audit. */
export type OutOfScope = 'a crime of another district' | 'no recorded date' | 'recorded in neither period'

/** Places crimes in or out of the scope of an audit: one of the two spans that it looks at, or why not. */
export function scopeOf({
  period,
  districts,
  dated,
}: AuditScope): (crime: CheckedCrime) => Exclude<Span, 'outside'> | OutOfScope {
  const before = periodBefore(period)
  const ofAudit = new Set(districts)
  return ({ district, recordedOn }) => {
    if (!ofAudit.has(district)) return 'a crime of another district'
    if (!dated) return 'this period'
    if (recordedOn === null) return 'no recorded date'
    if (isWithin(recordedOn, period)) return 'this period'
    return isWithin(recordedOn, before) ? 'period before' : 'recorded in neither period'
  }
}

/** DA, non-DA, or unknown where the file does not say: unknown is never non-DA. */
export function kindOf(domestic: boolean | null): CrimeKind | 'unknown' {
  return domestic === null ? 'unknown' : domestic ? 'DA' : 'non-DA'
}

/** Flagged, not flagged, or unknown where the file does not say: a blank flag is not a flag that is off. */
export function flagKindOf(flag: boolean | null): FlagKind | 'unknown' {
  return flag === null ? 'unknown' : flag ? 'flagged' : 'not-flagged'
}

/** In which stratum of a district a crime belongs; unknown where the file does not say. */
export function stratumKindOf(
  { domestic, cyber }: Pick<CheckedCrime, 'domestic' | 'cyber'>,
  strata: Strata,
): StratumKind | 'unknown' {
  if (strata === 'together') return 'all'
  return strata === 'apart' ? kindOf(domestic) : flagKindOf(cyber)
}

/**
 * The stratum from which a crime can be drawn, or null: it has to be of the period and, where there are strata, known to
 * be of one of them. Cancelled records were left out before.
 */
export function stratumOf(crime: CheckedCrime, span: Span, strata: Strata): string | null {
  const kind = stratumKindOf(crime, strata)
  return span === 'this period' && kind !== 'unknown' ? stratumKey(crime.district, kind) : null
}
