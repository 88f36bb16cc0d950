import type { FilledText } from './bound-figures'
import type { PlaceFigures } from './audit-figures'
import type { Figure } from './figures'
import { percentOfCounts, percentOfRate } from './percent'
import { crimeKinds, flagKinds } from './strata'
import { sampledIn } from './tally'

/**
 * What is wrong with the numbers that somebody typed into a finding, one sentence each.
 * 'contradicts': it speaks of the finding's own cases and says other than the answers do.
 * 'unexplained': it looks like a figure and is none of this audit's; it needs a source.
 */
export interface TypedFault {
  kind: 'contradicts' | 'unexplained'
  sentence: string
}

const numberWords = [
  ...[
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]
const alsoNone = new Set(['none', 'zero', 'nil', 'neither'])

const number = `\\d{1,3}(?:,\\d{3})+|\\d+|${[...numberWords, ...alsoNone].join('|')}`
const countPattern = new RegExp(
  `(?<![\\w.,/])(${number})(?: cases?| crimes?)? (?:out )?of ((?:the|these|those|our) )?(?:all )?(${number})(?![\\w/]|[.,]\\d)`,
  'gi',
)
/** What follows where something else than cases is counted: '3 of 5 districts'. */
const otherThings =
  /^ (?:districts?|forces?|areas?|wards?|stations?|teams?|units?|officers?|supervisors?|auditors?|leads?|months?|weeks?|days?|quarters?|years?|criteria|criterion|questions?|recommendations?|actions?|meetings?)\b/i
const percentPattern = /(?<![\w.,/])(\d+(?:\.\d+)?) ?(?:%|per ?cent\b)/gi

/**
 * Holds the numbers that were typed against the figures of the finding's criterion: 'k of n' and percentages. Other
 * numbers (a day, a section of an Act) say nothing about the sample and pass.
 * @param figures of the places that the finding may speak of; none where it is about no single criterion
 * @param explained whether the writer says where the other numbers come from
 */
export function typedFaults(
  { text, bound }: Pick<FilledText, 'text' | 'bound'>,
  figures: readonly PlaceFigures[],
  explained: boolean,
): TypedFault[] {
  const single = figures.flatMap((place) => [
    place.all,
    ...[...crimeKinds, ...flagKinds].flatMap((kind) => place[kind] ?? []),
  ])
  const typed = (found: RegExpExecArray) =>
    !bound.some(([from, to]) => found.index < to && found.index + found[0].length > from)
  const ofCases = (found: RegExpExecArray) => !otherThings.test(text.slice(found.index + found[0].length))
  const counts = [...text.matchAll(countPattern)]
    .filter((found) => typed(found) && ofCases(found))
    .flatMap((found) => countFault(found, single) ?? [])
  const percents = [...text.matchAll(percentPattern)]
    .filter(typed)
    .flatMap((found) => percentFault(found, text, single) ?? [])
  return [...counts, ...percents].filter(({ kind }) => !(explained && kind === 'unexplained'))
}

function countFault(
  [words, part, some, whole]: RegExpExecArray,
  figures: readonly Figure[],
): TypedFault | null {
  const [k, n] = [numberFrom(part ?? ''), numberFrom(whole ?? '')]
  const pairs = figures.flatMap(countsIn)
  if (pairs.some(([a, b]) => a === k && b === n)) return null
  const rival = pairs.find(([, b]) => b === n)
  // 'Two of the five without one' speaks of a part that is no figure of its own.
  if (!rival || some) return /\d/.test(words) ? unexplained(words) : null
  return {
    kind: 'contradicts',
    sentence: `‘${words}’ is typed, and the answers say ${rival[0]} of ${rival[1]}. Put the figure in by its name, such as [counts], or correct the number.`,
  }
}

function percentFault(found: RegExpExecArray, text: string, figures: readonly Figure[]): TypedFault | null {
  const typed = Number(found[1])
  if (figures.some((figure) => percentsIn(figure).has(typed))) return null
  if (!besideCounts(found, text, figures)) return unexplained(found[0])
  return {
    kind: 'contradicts',
    sentence: `‘${found[0]}’ is typed beside counts of this finding, and no figure of it comes to that. Put the figure in by its name, such as [percent] or [range], or take it out.`,
  }
}

/** Whether the sentence around a percentage also gives counts of the finding's own cases. */
function besideCounts({ index }: RegExpExecArray, text: string, figures: readonly Figure[]): boolean {
  const before =
    text
      .slice(0, index)
      .split(/[.;!?\n]\s/)
      .at(-1) ?? ''
  const after = text.slice(index).split(/[.;!?\n](?:\s|$)/)[0] ?? ''
  const wholes = new Set(figures.flatMap(countsIn).map(([, n]) => n))
  return [...`${before}${after}`.matchAll(countPattern)].some(([, , , n]) => wholes.has(numberFrom(n ?? '')))
}

const unexplained = (words: string): TypedFault => ({
  kind: 'unexplained',
  sentence: `‘${words}’ is none of this audit’s figures on the criterion. Correct it, or say under ‘Where other numbers come from’ what it is.`,
})

function numberFrom(text: string): number {
  const word = text.toLowerCase()
  if (alsoNone.has(word)) return 0
  const at = numberWords.indexOf(word)
  return at >= 0 ? at : Number(text.replaceAll(',', ''))
}

/** Every 'k of n' that is true of a figure. */
function countsIn(figure: Figure): [number, number][] {
  const { tally, applicable, population, lowCases, highCases } = figure
  const sampled = sampledIn(tally)
  const told = applicable + tally.cannotTell
  const pairs: [number, number][] = [
    [tally.yes, applicable],
    [tally.no, applicable],
    [tally.yes, told],
    [tally.cannotTell, told],
    [tally.yes, sampled],
    [tally.no, sampled],
    [tally.notApplicable, sampled],
    [tally.cannotTell, sampled],
    [applicable, sampled],
    [sampled, sampled],
    [sampled, population],
    ...[lowCases, highCases].flatMap((cases): [number, number][] =>
      cases === null ? [] : [[cases, population]],
    ),
  ]
  return pairs.filter(([, n]) => n > 0)
}

/** Every percentage that may be said of a figure: its own, its range and its floor, for yes and for no. */
function percentsIn(figure: Figure): Set<number> {
  const { tally, applicable, rate, low, high, floor, percent } = figure
  if (percent === null || rate === null) return new Set()
  const seen = { someYes: tally.yes > 0, someNo: tally.no > 0 }
  const other = { someYes: seen.someNo, someNo: seen.someYes }
  const words = [
    percent,
    percentOfCounts(tally.yes, applicable),
    percentOfCounts(tally.no, applicable),
    percentOfRate(1 - rate, other),
    ...[low, high].flatMap((limit) =>
      limit === null ? [] : [percentOfRate(limit, seen), percentOfRate(1 - limit, other)],
    ),
    ...(floor === null ? [] : [percentOfRate(floor, seen)]),
  ]
  return new Set(words.map((word) => Number(/\d+/.exec(word)?.[0])))
}
