import type { AuditedCriterion, AuditTallies, StratumTallies } from './audit-figures'
import { figureOf, type Figure } from './figures'
import { leavesInDoubt, type PrintedRate } from './rates-in-doubt'
import { kindsBeside, stratumKindWords, type StratumKind } from './strata'
import {
  isSmall,
  OtherCounts,
  protect,
  type Place,
  type Protection,
  type Step,
  type SummedFigure,
} from './suppression'
import { applicableIn, sampledIn, type Tally } from './tally'

/** What may be told of one place: counts of the sample, null where hidden. */
export interface PublicFigure {
  /** Of a district, or null for the force. */
  district: string | null
  /** Which of its crimes: a district is told as one, the force also by the kinds that were drawn apart. */
  kind: StratumKind
  yes: number | null
  /** Answered yes or no. */
  applicable: number | null
  notApplicable: number | null
  cannotTell: number | null
  /** For its rate and range; null where they rest on a hidden count, or would give one away. */
  estimate: Figure | null
}

export interface PublicCriterion {
  criterion: AuditedCriterion
  /** Districts in their order, then the force by kind, then the force. */
  figures: PublicFigure[]
  zerosHidden: boolean
}

/**
 * The figures of an audit with small counts hidden: criterion by criterion, over all districts and the force together.
 * That each stratum gave as many cases as the plan says is taken for known. A rate that is weighted, and its range, are
 * made of the counts of single strata, so they are printed only where hidden counts can be others without changing them.
 */
export function publicFindings({ criteria, districts, strata }: AuditTallies): PublicCriterion[] {
  const kinds = kindsBeside(strata[0]?.kind ?? 'all')
  const codes = districts.map(({ code }) => code)
  return criteria.map((criterion) => publicCriterion(criterion, { codes, kinds, strata }))
}

interface Audited {
  codes: readonly string[]
  kinds: readonly StratumKind[]
  strata: readonly StratumTallies[]
}

/** A district, the force, or one kind of the force's crimes: some of the strata. */
interface Spot {
  district: string | null
  kind: StratumKind
  columns: number[]
}

const answers = ['yes', 'no', 'notApplicable', 'cannotTell', 'unscored'] as const
const [yes, no, notApplicable, cannotTell, unscored] = [0, 1, 2, 3, 4]

/** The sums of a spot, in their order: its last two stand nowhere. */
const sumsOfSpot: { rows: number[]; use: 'printed' | 'derived' }[] = [
  { rows: [yes], use: 'printed' },
  { rows: [yes, no], use: 'printed' },
  { rows: [notApplicable], use: 'printed' },
  { rows: [cannotTell], use: 'printed' },
  { rows: [no], use: 'derived' },
  { rows: [unscored], use: 'derived' },
]

function publicCriterion(criterion: AuditedCriterion, audited: Audited): PublicCriterion {
  const { strata } = audited
  const tallies = strata.map((stratum) => stratum.tallies[criterion.id] ?? nothing)
  const spots = spotsOf(audited)
  const grid = answers.map((answer) => tallies.map((tally) => tally[answer]))
  const known = strata.flatMap((_, column): SummedFigure[] => {
    const sample: SummedFigure = { of: answers.map((_, row): Place => [row, column]), use: 'known' }
    // What is issued is scored, as everybody knows.
    const scored: SummedFigure = { of: [[unscored, column]], use: 'known' }
    return tallies[column]?.unscored === 0 ? [sample, scored] : [sample]
  })
  const figures = spots.flatMap(({ columns }) =>
    sumsOfSpot.map(({ rows, use }): SummedFigure => ({
      of: rows.flatMap((row) => columns.map((column): Place => [row, column])),
      use,
    })),
  )
  const all = [...figures, ...known]
  const found = protect(grid, all)
  const estimateAt = (spot: Spot, given: readonly Tally[]) => estimateOf(spot, strata, given)
  const printed = found
    ? printedRates({ strata, spots, tallies, found, others: new OtherCounts(grid, all, found), estimateAt })
    : new Set<number>()
  return {
    criterion,
    figures: spots.map((spot, at) => publicFigure(spot, at, tallies, found, printed, estimateAt)),
    zerosHidden: found?.zerosHidden ?? false,
  }
}

function spotsOf({ codes, kinds, strata }: Audited): Spot[] {
  const where = (district: string | null, kind: StratumKind): Spot => ({
    ...{ district, kind },
    columns: strata.flatMap((stratum, column) =>
      (district === null || stratum.district === district) && (kind === 'all' || stratum.kind === kind)
        ? [column]
        : [],
    ),
  })
  return [
    ...codes.map((code) => where(code, 'all')),
    ...kinds.map((kind) => where(null, kind)),
    where(null, 'all'),
  ]
}

type EstimateAt = (spot: Spot, tallies: readonly Tally[]) => Figure

interface ToPrint {
  strata: readonly StratumTallies[]
  spots: readonly Spot[]
  tallies: readonly Tally[]
  found: Protection
  others: OtherCounts
  estimateAt: EstimateAt
}

/**
 * As many rates as leave every hidden count in doubt: all whose counts are shown, or without the kinds of the force, or
 * those of districts alone, or none.
 */
function printedRates(given: ToPrint): ReadonlySet<number> {
  const { spots, found, tallies } = given
  const possible = spots.flatMap((spot, at) =>
    isWhole(found, at) && saysNothingOfStrata(spot, tallies) ? [at] : [],
  )
  const ofDistricts = (at: number) => spots[at]?.district !== null
  const levels = [
    possible,
    possible.filter((at) => ofDistricts(at) || spots[at]?.kind === 'all'),
    possible.filter(ofDistricts),
  ]
  return new Set(levels.find((rates) => everyCountInDoubt(given, rates)))
}

/** A district that was drawn in strata has a weighted rate, and that tells how its counts are made up. */
function saysNothingOfStrata({ district, columns }: Spot, tallies: readonly Tally[]): boolean {
  if (district === null || columns.length < 2) return true
  return columns.every((column) => answers.every((answer) => !isSmall((tallies[column] ?? nothing)[answer])))
}

/** Whether for every hidden count there are other answers that print the same counts and the same rates. */
function everyCountInDoubt({ spots, found, others, ...given }: ToPrint, printed: readonly number[]): boolean {
  const rates = printed.flatMap((at) => {
    const spot = spots[at]
    return spot ? [rateOf(spot, given)] : []
  })
  return leavesInDoubt(found, others, rates)
}

function rateOf(
  spot: Spot,
  { strata, tallies, estimateAt }: Pick<ToPrint, 'strata' | 'tallies' | 'estimateAt'>,
): PrintedRate {
  const words = (given: readonly Tally[]) => {
    const { outcome, range, percent } = estimateAt(spot, given)
    return [outcome, range, percent].join()
  }
  const before = words(tallies)
  return {
    terms: new Map(
      spot.columns.flatMap((column) => {
        const [stratum, tally] = [strata[column], tallies[column] ?? nothing]
        const sampled = sampledIn(tally)
        if (!stratum || sampled === 0) return []
        const weight = (stratum.population - stratum.outOfScope) / sampled
        return [[column, { weight, yes: tally.yes, applicable: applicableIn(tally) }]]
      }),
    ),
    isTheSame: (step) => words(stepped(tallies, step)) === before,
  }
}

function isWhole(found: Protection | null, spot: number): boolean {
  if (!found) return false
  return sumsOfSpot.every((_, sum) => found.hidden[spot * sumsOfSpot.length + sum] !== true)
}

function stepped(tallies: readonly Tally[], step: Step): Tally[] {
  const other = tallies.map((tally) => ({ ...tally }))
  for (const [[row, column], by] of step) {
    const [tally, answer] = [other[column], answers[row]]
    if (tally && answer) tally[answer] += by
  }
  return other
}

function estimateOf({ columns }: Spot, strata: readonly StratumTallies[], tallies: readonly Tally[]): Figure {
  const drawn = columns.flatMap((column) => {
    const stratum = strata[column]
    if (!stratum) return []
    const { kind, population, outOfScope } = stratum
    return [{ label: stratumKindWords[kind], population, outOfScope, tally: tallies[column] ?? nothing }]
  })
  return figureOf(drawn, { stratumCounts: false })
}

function publicFigure(
  spot: Spot,
  at: number,
  tallies: readonly Tally[],
  found: Protection | null,
  printed: ReadonlySet<number>,
  estimateAt: EstimateAt,
): PublicFigure {
  const { district, kind, columns } = spot
  const count = (sum: number): number | null => {
    if (!found || found.hidden[at * sumsOfSpot.length + sum]) return null
    const { rows = [] } = sumsOfSpot[sum] ?? {}
    return columns.reduce(
      (total, column) =>
        total + rows.reduce((sub, row) => sub + (tallies[column]?.[answers[row] ?? 'yes'] ?? 0), 0),
      0,
    )
  }
  return {
    ...{ district, kind },
    ...{ yes: count(0), applicable: count(1), notApplicable: count(2), cannotTell: count(3) },
    estimate: printed.has(at) ? estimateAt(spot, tallies) : null,
  }
}

const nothing: Tally = { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0 }
