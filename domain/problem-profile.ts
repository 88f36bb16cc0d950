import { blankOutcomeLabel, compareOutcomes } from './outcomes'
import { grouped } from './percent'
import type { CrimeKind } from './strata'

/** Crimes of an extract counted once: how many fall together in everything that the profile splits by. */
export interface CrimeCount {
  span: 'this period' | 'period before' | 'outside'
  district: string
  /** Unknown where the extract does not say; such crimes are shown as that and never as non-DA. */
  kind: CrimeKind | 'unknown'
  /** Code and text are '' where there is no outcome yet. */
  outcomeCode: string
  outcomeText: string
  crimes: number
}

/** Numbers by district, in the order of the profile's districts, and their sum for the force. */
export interface Line {
  districts: number[]
  force: number
}

export interface Change {
  /** In tenths of a percent, or null where there is nothing to compare with. */
  tenths: number | null
  words: string
}

export interface OffenceRow {
  kind: 'all' | CrimeCount['kind']
  thisPeriod: Line
  periodBefore: Line
  change: { districts: Change[]; force: Change }
}

export interface OutcomeRow extends Line {
  code: string
  /** As the record system words it; '(blank)' for no outcome yet. */
  text: string
}

export interface OutcomeTable {
  kind: CrimeCount['kind']
  rows: OutcomeRow[]
  totals: Line
}

/** A named list of outcome codes ('Outcomes 1-8') out of the crimes it is measured against. */
export interface OutcomeGroupFigure {
  codes: readonly string[]
  numerator: number
  denominator: number
  /** Crimes without an outcome yet, and whether the denominator holds them. */
  blank: number
  blanksCounted: boolean
  /** '2.8%' */
  words: string
}

/**
 * Offences in this period and in the one before by district: all, DA, non-DA, and those whose flag is unknown where
 * there are any. A district without crimes reads as zero.
 */
export function offenceTable(counts: readonly CrimeCount[], districts: readonly string[]): OffenceRow[] {
  const kinds: OffenceRow['kind'][] = ['all', 'DA', 'non-DA']
  if (counts.some(({ kind, span }) => kind === 'unknown' && span !== 'outside')) kinds.push('unknown')
  return kinds.map((kind) => {
    const of = (span: CrimeCount['span']) =>
      lineOf(
        counts.filter((count) => count.span === span && (kind === 'all' || count.kind === kind)),
        districts,
      )
    const thisPeriod = of('this period')
    const periodBefore = of('period before')
    const changes = districts.map((_, place) =>
      changeBetween(periodBefore.districts[place] ?? 0, thisPeriod.districts[place] ?? 0),
    )
    const change = { districts: changes, force: changeBetween(periodBefore.force, thisPeriod.force) }
    return { kind, thisPeriod, periodBefore, change }
  })
}

/**
 * Outcomes of this period's DA or non-DA crimes by district. The identity of a row is code and text: 1, 1A, 3, 3A and
 * 15 each stand on more than one. An outcome that only the period before has is a row of zeros, so that one that no
 * longer occurs is seen not to.
 */
export function outcomeTable(
  counts: readonly CrimeCount[],
  districts: readonly string[],
  kind: CrimeCount['kind'],
): OutcomeTable {
  const within = counts.filter((count) => count.kind === kind && count.span !== 'outside')
  const now = within.filter(({ span }) => span === 'this period')
  const outcomes = new Map(
    within.map(({ outcomeCode, outcomeText }) => [
      `${outcomeCode}\n${outcomeText}`,
      { code: outcomeCode, text: outcomeText },
    ]),
  )
  const rows = [...outcomes.values()].sort(compareOutcomes).map(({ code, text }): OutcomeRow => {
    const line = lineOf(
      now.filter(({ outcomeCode, outcomeText }) => outcomeCode === code && outcomeText === text),
      districts,
    )
    return { code, text: code === '' ? blankOutcomeLabel : text, ...line }
  })
  return { kind, rows, totals: lineOf(now, districts) }
}

/**
 * How many of this period's crimes have an outcome of the group, out of all of them or, where `blanksCounted` is false,
 * out of those that have an outcome. A code that does not occur counts as none.
 */
export function outcomeGroupFigure(
  counts: readonly CrimeCount[],
  of: { kind: CrimeCount['kind']; codes: readonly string[]; blanksCounted: boolean; district?: string },
): OutcomeGroupFigure {
  const within = counts.filter(
    ({ span, kind, district }) =>
      span === 'this period' && kind === of.kind && (of.district === undefined || district === of.district),
  )
  const sum = (some: readonly CrimeCount[]) => some.reduce((total, { crimes }) => total + crimes, 0)
  const numerator = sum(within.filter(({ outcomeCode }) => of.codes.includes(outcomeCode)))
  const blank = sum(within.filter(({ outcomeCode }) => outcomeCode === ''))
  const denominator = sum(within) - (of.blanksCounted ? 0 : blank)
  const { codes, blanksCounted } = of
  return {
    codes,
    numerator,
    denominator,
    blank,
    blanksCounted,
    words: shareWithOneDecimal(numerator, denominator),
  }
}

/** Where figures that somebody stated agree with those computed here, and a sentence for each that does not. */
export function reconciliation(figures: readonly { what: string; stated: number; found: number }[]): {
  agreeing: number
  differences: string[]
} {
  const differing = figures.filter(({ stated, found }) => stated !== found)
  const differences = differing.map(({ what, stated, found }) => {
    const by = Math.abs(found - stated)
    return `${what}: ${grouped(found)} here, ${grouped(stated)} stated: ${grouped(by)} ${found > stated ? 'more' : 'fewer'} here.`
  })
  return { agreeing: figures.length - differing.length, differences }
}

/**
 * The change from one count to another as '+97.1%': in whole numbers, rounded half up (away from zero) to one decimal.
 * Without earlier crimes there is no percentage to give.
 */
export function changeBetween(before: number, now: number): Change {
  if (before === 0) return { tenths: null, words: now === 0 ? 'no crimes' : 'no earlier crimes' }
  const size = Math.floor((2000 * Math.abs(now - before) + before) / (2 * before))
  const tenths = now < before && size > 0 ? -size : size
  const sign = size === 0 ? '' : now < before ? '-' : '+'
  return { tenths, words: `${sign}${decimal(size)}%` }
}

/** '2.8%', rounded half up from the counts. Never 0.0% of something nor 100.0% of less than everything. */
export function shareWithOneDecimal(part: number, whole: number): string {
  if (whole === 0) return 'no crimes'
  const tenths = Math.floor((2000 * part + whole) / (2 * whole))
  if (tenths === 0 && part > 0) return 'under 0.1%'
  if (tenths === 1000 && part < whole) return 'over 99.9%'
  return `${decimal(tenths)}%`
}

function decimal(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

function lineOf(counts: readonly CrimeCount[], districts: readonly string[]): Line {
  const perDistrict = districts.map(() => 0)
  let force = 0
  for (const { district, crimes } of counts) {
    const place = districts.indexOf(district)
    if (place === -1) throw new Error(`The profile leaves out the district ${district}, which has crimes.`)
    perDistrict[place] = (perDistrict[place] ?? 0) + crimes
    force += crimes
  }
  return { districts: perDistrict, force }
}
