import { foldedText } from './cell-text'
import { blankOutcomeLabel, type Outcome } from './outcomes'
import { grouped } from './percent'
import type { CrimeCount } from './problem-profile'
import type { CrimeKind } from './strata'

/** A figure that somebody else states of the crimes of an audit's period, or of the one before. */
export interface StatedTotal {
  /** Code; null for the force. */
  district: string | null
  kind: CrimeKind | 'all'
  /** Left out: of all. With a code and no text it stands for every outcome of the code; both '' for none yet. */
  outcome?: Outcome
  /** Of the period before. */
  before?: boolean
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
  /** '' where nobody acknowledged them, and for readers whom the text does not concern alone. */
  reason: string
  acknowledgedBy: string
}

/** Each stated figure beside the crimes of its period in the extract. */
export function comparedTotals(
  stated: readonly StatedTotal[],
  counts: readonly CrimeCount[],
): ComparedTotal[] {
  return stated.map((total) => ({
    ...total,
    found: counts
      .filter(({ span }) => span === (total.before ? 'period before' : 'this period'))
      .filter(({ district }) => total.district === null || district === total.district)
      .filter(({ kind }) => total.kind === 'all' || kind === total.kind)
      .filter((count) => total.outcome === undefined || hasOutcome(count, total.outcome))
      .reduce((sum, { crimes }) => sum + crimes, 0),
  }))
}

function hasOutcome({ outcomeCode, outcomeText }: CrimeCount, { code, text }: Outcome): boolean {
  return outcomeCode === code && (text === '' || foldedText(outcomeText) === foldedText(text))
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
    .map(({ district, kind, outcome, before, crimes, found }) => {
      const more = `${outcome ? `/${outcome.code}:${outcome.text}` : ''}${before ? '/before' : ''}`
      return `${district ?? '*'}/${kind}${more}:${crimes}/${found}`
    })
    .join(' ')
}

const kindWords: Record<StatedTotal['kind'], string> = {
  all: 'all crimes',
  DA: 'DA',
  'non-DA': 'non-DA',
}

/** 'Wakefield, DA', 'Wakefield, DA, outcome (blank)', 'Force, non-DA, period before' */
export function totalInWords(
  { district, kind, outcome, before }: Omit<StatedTotal, 'crimes'>,
  nameOf: (code: string) => string,
): string {
  return [
    district === null ? 'Force' : nameOf(district),
    kindWords[kind],
    ...(outcome ? [`outcome ${outcomeWords(outcome)}`] : []),
    ...(before ? ['period before'] : []),
  ].join(', ')
}

function outcomeWords({ code, text }: Outcome): string {
  if (code === '' && text === '') return blankOutcomeLabel
  return text === '' ? code : `‘${text}’`
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
  const why =
    reason === '' ? 'the reason is about other districts too and stands in the report of the force.' : reason
  const acknowledged = acknowledgedBy === '' ? '' : ` Acknowledged by ${acknowledgedBy}: ${why}`
  return [`${held} ${named}.${acknowledged}`]
}

/**
 * The same as some districts may read it: their own differences and the force's. The reason is one text for all of them
 * and may tell of other districts: it stays out where another district differs, and where it names one.
 */
export function withTotalsOf(
  totals: TotalsOnReport | undefined,
  codes: readonly string[],
  districts: readonly { code: string; name: string }[],
): { controlTotals?: TotalsOnReport } {
  if (!totals) return {}
  const differences = totals.differences.filter(
    ({ district }) => district === null || codes.includes(district),
  )
  const elsewhere = totals.differences.length - differences.length
  const others = districts.filter(({ code }) => !codes.includes(code))
  const isOwn = elsewhere === 0 && !others.some((other) => names(totals.reason, other))
  const reason = isOwn ? totals.reason : ''
  return { controlTotals: { ...totals, differences, elsewhere, reason } }
}

/** Whether a text has the code or the name of a district as a word of its own. */
function names(text: string, { code, name }: { code: string; name: string }): boolean {
  const words = ` ${foldedText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return [code, name].some((word) => words.includes(` ${foldedText(word).replace(/[^\p{L}\p{N}]+/gu, ' ')} `))
}
