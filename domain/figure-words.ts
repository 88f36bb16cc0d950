import type { FigureNumbers, ScoredStratum } from './figure-numbers'
import { grouped, percentOfCounts, percentOfRate } from './percent'
import { applicableIn, sampledIn } from './tally'

export interface FigureWords {
  /** The whole in sentences for somebody who knows the field and not the method. */
  words: string
  /** The counts that lead: '8 of 10 applicable', '9 of 10 DA and 1 of 5 non-DA'; null where nothing was counted. */
  counts: string | null
  /** What stands beside the counts: '5 not applicable, 2 cannot tell'; null where nothing does. */
  beside: string | null
  /** 'between 60% and 98%'; null without a range. */
  range: string | null
  /** The rate as a whole percentage, never to be shown without the counts; null where no rate may be shown. */
  percent: string | null
}

/** What a reader who asks is told about every range. */
export const confidenceInWords =
  '95% confidence: a range made this way misses the true figure in no more than about 1 audit in 20.'

/** What a page of many ranges says once. */
export function manyRangesInWords(ranges: number): string {
  return `Of ${grouped(ranges)} ranges on this page about ${grouped(Math.ceil(ranges / 20))} may miss their true figure.`
}

/** Puts a figure into words: counts first, then the range, then the percentage; never a bare percentage. */
export function wordsFor(
  figure: FigureNumbers,
  strata: readonly ScoredStratum[],
  stratumCounts = true,
): FigureWords {
  const named = stratumCounts ? strataInOneSentence : 1
  const counts = figure.applicable > 0 ? countsOf(figure, strata, named) : null
  const beside = besideOf(figure, strata)
  const range = rangeOf(figure)
  const percent = percentOf(figure)
  const said = { counts: (counts ?? '') + (beside ? ` (${beside})` : ''), range, percent }
  return { counts, beside, range, percent, words: sentences(figure, strata, said) }
}

/** As many strata as a sentence can name one by one. */
const strataInOneSentence = 3

function countsOf(figure: FigureNumbers, strata: readonly ScoredStratum[], named: number): string {
  const { tally, applicable } = figure
  const kind = tally.cannotTell > 0 ? ' answered' : tally.notApplicable > 0 ? ' applicable' : ''
  if (!figure.combined) return `${tally.yes} of ${applicable}${kind}`
  const drawn = strata.filter((s) => sampledIn(s.tally) > 0)
  if (drawn.length > named) return `${tally.yes} of ${applicable}${kind} in ${drawn.length} strata`
  return inARow(drawn.map((s) => `${s.tally.yes} of ${applicableIn(s.tally)} ${s.label}`)) + kind
}

function inARow(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function besideOf({ tally }: FigureNumbers, strata: readonly ScoredStratum[]): string | null {
  const outOfScope = strata.reduce((sum, s) => sum + s.outOfScope, 0)
  const parts = [
    tally.notApplicable > 0 ? `${tally.notApplicable} not applicable` : null,
    tally.cannotTell > 0 ? `${tally.cannotTell} cannot tell` : null,
    outOfScope > 0 ? `${outOfScope} out of scope and replaced` : null,
  ]
  return parts.filter((part) => part !== null).join(', ') || null
}

function seenIn({ tally }: FigureNumbers) {
  return { someYes: tally.yes > 0, someNo: tally.no > 0 }
}

function rangeOf(figure: FigureNumbers): string | null {
  const { outcome, low, high } = figure
  if (outcome !== 'estimated' || low === null || high === null) return null
  const [from, to] = [percentOfRate(low, seenIn(figure)), percentOfRate(high, seenIn(figure))]
  if (from !== to) return `between ${from} and ${to}`
  return /^\d/.test(from) ? `about ${from}` : from
}

function percentOf(figure: FigureNumbers): string | null {
  const { rate, combined, tally, applicable } = figure
  if (rate === null) return null
  return combined ? percentOfRate(rate, seenIn(figure)) : percentOfCounts(tally.yes, applicable)
}

interface Said {
  /** With what stands beside them in brackets. */
  counts: string
  range: string | null
  percent: string | null
}

function sentences(figure: FigureNumbers, strata: readonly ScoredStratum[], said: Said): string {
  const after = [floorSentence(figure), leftOutSentence(figure, strata)].filter((s) => s !== null)
  return [mainSentence(figure, strata, said), ...after].join(' ')
}

function mainSentence(figure: FigureNumbers, strata: readonly ScoredStratum[], said: Said): string {
  const { outcome, tally, sampled, population } = figure
  switch (outcome) {
    case 'nothing sampled':
      return strata.length === 0
        ? 'No cases in the population.'
        : `No case was sampled from ${casesIn(strata)}.`
    case 'provisional':
      return figure.applicable === 0
        ? `Provisional, ${tally.unscored} unscored: nothing to count yet.`
        : `${said.counts} so far: provisional, ${tally.unscored} unscored.`
    case 'insufficient evidence':
      return insufficientSentence(figure)
    case 'nothing applicable':
      return `Not applicable in any sampled case (${sampled} sampled).`
    case 'too few to say':
      return `Too few to say: 1 applicable in total, answered ${tally.yes === 1 ? 'yes' : 'no'}${figure.sampled > 1 ? ` (${besideOf(figure, strata)})` : ''}.`
    case 'census':
      return `${said.counts}: ${said.percent}. ${population === 1 ? 'The only case was' : `All ${grouped(population)} cases were`} looked at, so this is the figure itself and not an estimate.`
    case 'lonely stratum':
      return `${said.counts}. No range: only one case was drawn from ${inARow(figure.lonely)}, and one cannot show how far the others differ.`
    case 'estimated':
      return estimatedSentence(figure, strata, said)
  }
}

function insufficientSentence({ tally, applicable }: FigureNumbers): string {
  const { yes, no, cannotTell, notApplicable } = tally
  const whole = applicable + cannotTell
  const beside = [`${yes} yes`, `${no} no`, ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : [])]
  return `Insufficient evidence: cannot tell in ${cannotTell} of ${whole} (${beside.join(', ')}).`
}

function estimatedSentence(figure: FigureNumbers, strata: readonly ScoredStratum[], said: Said): string {
  const range = `${said.counts}. Likely ${said.range}${ofWhat(figure, strata)}`
  if (!figure.combined) return `${range}.`
  const { tally, applicable } = figure
  const pooled = percentOfCounts(tally.yes, applicable)
  return `${range}; ${said.percent} weighted to the population (${tally.yes} of ${applicable}, ${pooled}, unweighted).`
}

/** Of how many cases, and how many they are: said only where every sampled case counts and the scope is known. */
function ofWhat(figure: FigureNumbers, strata: readonly ScoredStratum[]): string {
  const { applicable, sampled, population, lowCases, highCases } = figure
  if (applicable < sampled) return ''
  if (strata.some((s) => s.outOfScope > 0)) {
    const estimate = Math.floor(strata.reduce((sum, s) => sum + scopeEstimate(s), 0) + 0.5)
    const frozen = strata.reduce((sum, s) => sum + (sampledIn(s.tally) > 0 ? s.population : 0), 0)
    return ` of all cases in scope, an estimated ${grouped(estimate)} of ${grouped(frozen)}`
  }
  const cases = lowCases === null || highCases === null ? '' : ` (${casesOf(lowCases, highCases)})`
  return ` of all ${grouped(population)}${cases}`
}

function casesOf(low: number, high: number): string {
  return low === high ? `${grouped(low)} cases` : `${grouped(low)} to ${grouped(high)} cases`
}

/** The share of the drawn cases that were in scope, taken to the whole stratum. */
function scopeEstimate({ population, outOfScope, tally }: ScoredStratum): number {
  const sampled = sampledIn(tally)
  return sampled === 0 ? 0 : (population * sampled) / (sampled + outOfScope)
}

function floorSentence(figure: FigureNumbers): string | null {
  const { floor, tally, applicable, combined } = figure
  if (floor === null) return null
  const whole = applicable + tally.cannotTell
  const percent = combined
    ? `${percentOfRate(floor, { ...seenIn(figure), someNo: true })} weighted`
    : percentOfCounts(tally.yes, whole)
  return `With every cannot tell counted as no: ${tally.yes} of ${whole}, ${percent}.`
}

function leftOutSentence(
  { outcome, leftOut }: FigureNumbers,
  strata: readonly ScoredStratum[],
): string | null {
  if (leftOut.length === 0 || outcome === 'nothing sampled') return null
  const cases = casesIn(strata.filter((s) => leftOut.includes(s.label)))
  return `This says nothing about ${inARow(leftOut)} (${cases}), where no case was sampled.`
}

function casesIn(strata: readonly ScoredStratum[]): string {
  const cases = strata.reduce((sum, s) => sum + s.population, 0)
  return cases === 1 ? '1 case' : `${grouped(cases)} cases`
}
