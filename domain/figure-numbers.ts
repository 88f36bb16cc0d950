import { combinedEstimate, districtInterval, usualConfidence, type StratumSample } from './estimates'
import { applicableIn, cannotSay, sampledIn, sumOfTallies, type Tally } from './tally'

/** The scored sample of one stratum on one criterion. */
export interface ScoredStratum {
  /** How the stratum is called in a sentence: 'DA', 'Leeds non-DA'. */
  label: string
  /** Cases of the frozen population in this stratum. */
  population: number
  /** Drawn cases that were found out of scope and replaced by the next ticket; they are in no other count. */
  outOfScope: number
  tally: Tally
}

/**
 * 'estimated': there is a range. 'census': every case was looked at. 'provisional': cases are still unscored.
 * 'insufficient evidence': cannot tell in more than 20%. 'too few to say': one applicable case in all. 'lonely
 * stratum': a single case from a stratum of more. The others have nothing to count.
 */
export type FigureOutcome =
  | 'estimated'
  | 'census'
  | 'provisional'
  | 'insufficient evidence'
  | 'too few to say'
  | 'lonely stratum'
  | 'nothing applicable'
  | 'nothing sampled'

/** The numbers of a figure. Rate, limits and floor are fractions, and null where the outcome allows none. */
export interface FigureNumbers {
  outcome: FigureOutcome
  /** Made of several strata, weighted. */
  combined: boolean
  tally: Tally
  applicable: number
  sampled: number
  /** Cases that the figure speaks for: those of the strata that gave a case, less those found out of scope. */
  population: number
  rate: number | null
  low: number | null
  high: number | null
  /** The limits in cases; null too where not every sampled case is applicable, or where the scope is an estimate. */
  lowCases: number | null
  highCases: number | null
  /** The rate with every cannot tell counted as no; null where there is none. */
  floor: number | null
  /** Labels of strata that hold cases and gave none. */
  leftOut: string[]
  /** Labels of strata that gave one case of several. */
  lonely: string[]
}

/** The numbers of strata that hold cases: one is estimated exactly, several are weighted to the population. */
export function numbersOf(strata: readonly ScoredStratum[]): FigureNumbers {
  const drawn = strata.filter((s) => sampledIn(s.tally) > 0)
  const tally = sumOfTallies(strata.map((s) => s.tally))
  const counted = {
    ...withoutNumbers,
    combined: strata.length > 1,
    tally,
    applicable: applicableIn(tally),
    sampled: sampledIn(tally),
    population: drawn.reduce((sum, s) => sum + inScope(s), 0),
    leftOut: strata.filter((s) => sampledIn(s.tally) === 0).map((s) => s.label),
  }
  const unable = inability(tally)
  if (unable) return { ...counted, outcome: unable }
  const [only] = strata
  const estimated = strata.length === 1 && only ? exactly(only) : weighted(strata)
  const tooFew = counted.applicable === 1 && estimated.outcome !== 'census'
  return tooFew ? { ...counted, outcome: 'too few to say' } : { ...counted, ...estimated }
}

const withoutNumbers = {
  rate: null,
  low: null,
  high: null,
  lowCases: null,
  highCases: null,
  floor: null,
  lonely: [],
} satisfies Partial<FigureNumbers>

/** Why no rate may be shown, whatever the method. */
function inability(tally: Tally): FigureOutcome | null {
  if (sampledIn(tally) === 0) return 'nothing sampled'
  if (tally.unscored > 0) return 'provisional'
  if (cannotSay(tally)) return 'insufficient evidence'
  return applicableIn(tally) === 0 ? 'nothing applicable' : null
}

/** The largest number of cases that can be in scope, once some drawn ones were found not to be. */
export function inScope(stratum: ScoredStratum): number {
  return stratum.population - stratum.outOfScope
}

/** Not applicable and cannot tell are alike here: both leave the rate, and neither leaves the sample. */
function sampleOf(stratum: ScoredStratum, cannotTellAs: 'left out' | 'no' = 'left out'): StratumSample {
  const { tally } = stratum
  return {
    key: stratum.label,
    population: inScope(stratum),
    sampled: sampledIn(tally),
    applicable: applicableIn(tally) + (cannotTellAs === 'no' ? tally.cannotTell : 0),
    yes: tally.yes,
  }
}

function exactly(stratum: ScoredStratum) {
  const { outcome, rate, low, high, lowCases, highCases } = districtInterval({
    ...sampleOf(stratum),
    confidence: usualConfidence,
  })
  const { tally, outOfScope } = stratum
  const inCases = applicableIn(tally) === sampledIn(tally) && outOfScope === 0
  return {
    outcome,
    rate,
    low,
    high,
    lowCases: inCases ? lowCases : null,
    highCases: inCases ? highCases : null,
    floor: tally.cannotTell > 0 ? tally.yes / (applicableIn(tally) + tally.cannotTell) : null,
  }
}

function weighted(strata: readonly ScoredStratum[]) {
  const { outcome, rate, low, high, lonely } = combinedEstimate(
    strata.map((s) => sampleOf(s)),
    usualConfidence,
  )
  const withCannotTell = strata.map((s) => sampleOf(s, 'no'))
  const floor = strata.some((s) => s.tally.cannotTell > 0)
    ? combinedEstimate(withCannotTell, usualConfidence).rate
    : null
  return { outcome, rate, low, high, lonely, floor }
}
