import { canonicalJson } from './canonical-json'
import { kindsApart, type AuditedCriterion, type CriterionFigures } from './audit-figures'
import { changeInWords, changeOfDistrict, changeOfFigures, type Change } from './change'
import { everythingDrawable, type DrawableChoice } from './drawable-rule'
import { usualConfidence } from './estimates'
import type { Figure } from './figures'
import { stratumKindWords } from './strata'

/** One audit of a series, with what decides whether another can be held against it. */
export interface AuditRound {
  reference: string
  theme: string
  periodFrom: string
  periodTo: string
  /** Which crimes could be drawn; null: every crime of the period. */
  choice: DrawableChoice | null
  figures: readonly CriterionFigures[]
}

/** Somebody recorded that two criteria, worded otherwise, mean the same. */
export interface CriterionMatch {
  criterionId: string
  earlierCriterionId: string
  reason: string
}

/** A criterion of an audit and what of the earlier audit it can be held against. */
export type ComparedCriterion =
  | { now: CriterionFigures; before: CriterionFigures; because: string | null }
  | { now: CriterionFigures; before: null; refusal: string; nearest: AuditedCriterion | null }

/**
 * Why two audits cannot be compared at all, one sentence; undefined where they can. They have to be of one theme, drawn
 * by one population rule and one way of strata: otherwise a change could be one of who was asked.
 */
export function whyNotComparable(now: AuditRound, before: AuditRound): string | undefined {
  if (before.periodTo >= now.periodTo) return `${before.reference} is not earlier than ${now.reference}.`
  if (now.theme.toLowerCase() !== before.theme.toLowerCase())
    return `${before.reference} is about ‘${before.theme}’ and ${now.reference} about ‘${now.theme}’.`
  if (strataDrawn(now) !== strataDrawn(before))
    return `${before.reference} was drawn with ${strataDrawn(before)}, ${now.reference} with ${strataDrawn(now)}.`
  if (choiceKey(now.choice) !== choiceKey(before.choice))
    return `Different crimes could be drawn in ${before.reference}: its population rule left out others.`
  return undefined
}

/** 'DA and non-DA crimes apart', 'each district as one'. */
function strataDrawn({ figures }: AuditRound): string {
  const [[kind, other] = []] = figures.map(kindsApart).sort((a, b) => a.length - b.length)
  return kind && other
    ? `${stratumKindWords[kind]} and ${stratumKindWords[other]} crimes apart`
    : 'each district as one'
}

function choiceKey(choice: DrawableChoice | null): string {
  const { offencesLeftOut, statusesLeftOut, auditedWithinMonths } = choice ?? everythingDrawable
  return JSON.stringify([offencesLeftOut.toSorted(), statusesLeftOut.toSorted(), auditedWithinMonths])
}

/**
 * Pairs the criteria of two audits: those of one key and one meaning, and those that somebody recorded to mean the same.
 * A question, or what counts as yes or no, that was worded otherwise is another meaning until then.
 */
export function comparedCriteria(
  now: readonly CriterionFigures[],
  before: readonly CriterionFigures[],
  matches: readonly CriterionMatch[],
): ComparedCriterion[] {
  return now.map((found): ComparedCriterion => {
    const { criterion } = found
    const match = matches.find(
      ({ criterionId, earlierCriterionId }) =>
        criterionId === criterion.id && before.some((b) => b.criterion.id === earlierCriterionId),
    )
    const matched = match && before.find((b) => b.criterion.id === match.earlierCriterionId)
    if (matched) return { now: found, before: matched, because: match.reason }
    const namesake = before.find((b) => b.criterion.key === criterion.key)
    if (namesake && meaningOf(namesake.criterion) === meaningOf(criterion))
      return { now: found, before: namesake, because: null }
    return {
      now: found,
      before: null,
      nearest: namesake?.criterion ?? null,
      refusal: namesake
        ? `The earlier checklist asks this otherwise, so the two figures do not mean the same.`
        : `The earlier checklist does not ask this.`,
    }
  })
}

/** What is asked, what counts as yes and no, and of which cases it is asked: another condition is another denominator. */
function meaningOf({ question, yesMeans, noMeans, askedWhen }: AuditedCriterion): string {
  const texts = [question, yesMeans, noMeans].map((text) => text.replace(/\s+/g, ' ').trim())
  return canonicalJson([...texts, askedWhen ?? null])
}

/** What became of one figure, or why nothing can be said of it. */
export type FigureChange = { change: Change; words: string } | { change: null; words: string }

/** The change from an earlier figure to a later one: one verdict, from the range of the difference. */
export function changeBetween(now: Figure, before: Figure): FigureChange {
  const lacking = [
    { when: 'now', why: whyNoRange(now) },
    { when: 'then', why: whyNoRange(before) },
  ].flatMap(({ when, why }) => (why ? [`${why} ${when}`] : []))
  if (lacking.length > 0) return { change: null, words: `No comparison: ${lacking.join(', and ')}.` }
  const change =
    now.combined || before.combined
      ? changeOfFigures(limitsOf(now), limitsOf(before))
      : changeOfDistrict(yesOf(now), yesOf(before), usualConfidence)
  return { change, words: changeInWords(change) }
}

const limitsOf = ({ rate, low, high }: Figure) => ({ rate: rate ?? 0, low: low ?? 0, high: high ?? 1 })
const yesOf = ({ tally, applicable }: Figure) => ({ yes: tally.yes, applicable })

function whyNoRange({ outcome, low }: Figure): string | undefined {
  if ((outcome === 'estimated' || outcome === 'census') && low !== null) return undefined
  switch (outcome) {
    case 'provisional':
      return 'cases are unscored'
    case 'insufficient evidence':
      return 'there is insufficient evidence'
    case 'too few to say':
      return 'there are too few to say'
    case 'nothing applicable':
      return 'no sampled case was applicable'
    case 'nothing sampled':
      return 'no case was sampled'
    default:
      return 'there is no range'
  }
}
