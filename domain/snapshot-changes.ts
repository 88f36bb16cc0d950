import type { CriterionFigures } from './audit-figures'
import type { Figure } from './figures'
import { answerWords } from './checklist'
import type { WriteUp, WrittenFinding, WrittenRecommendation, WrittenRuling } from './snapshot'

/** One thing that differs between two issues of an audit, as a sentence. */
export interface IssueChange {
  about: 'figure' | 'finding' | 'recommendation' | 'method' | 'ruling'
  sentence: string
}

/**
 * What a later issue of an audit says otherwise than an earlier one. Both are given as one reader may read them, so that
 * the list tells nothing of other districts either.
 */
export function changesBetween(earlier: WriteUp, later: WriteUp): IssueChange[] {
  return [
    ...methodChanges(earlier, later),
    ...rulingChanges(earlier, later),
    ...agreementChanges(earlier, later),
    ...figureChanges(earlier.figures, later.figures),
    ...listChanges('finding', earlier.findings, later.findings, {
      name: (finding) => findingName(finding, later),
      content: ({ kind, text, team = '', source = '' }) => JSON.stringify([kind, text, team, source]),
    }),
    ...listChanges('recommendation', earlier.recommendations, later.recommendations, {
      name: ({ reference }) => `Recommendation ${reference}`,
      content: recommendationContent,
    }),
  ]
}

function methodChanges({ method: before }: WriteUp, { method: after }: WriteUp): IssueChange[] {
  const say = (sentence: string): IssueChange => ({ about: 'method', sentence })
  return [
    ...(before.draw.number === after.draw.number
      ? []
      : [
          say(`The sample is another one: draw ${after.draw.number} in place of draw ${before.draw.number}.`),
        ]),
    ...(before.population.sha256 === after.population.sha256
      ? []
      : [say('The population is another one: its list of crimes has another SHA-256.')]),
  ]
}

/** Only where both issues tell of it: an earlier release kept none. */
function agreementChanges({ agreement: before }: WriteUp, { agreement: after }: WriteUp): IssueChange[] {
  if (!before || !after) return []
  return after.criteria.flatMap(({ criterionId, name, agreement: now }): IssueChange[] => {
    const then = before.criteria.find((one) => one.criterionId === criterionId)?.agreement
    if (!then || (then.same === now.same && then.cases === now.cases)) return []
    const counts = `${then.same} of ${then.cases} before, ${now.same} of ${now.cases} now`
    return [{ about: 'method', sentence: `${name}, answered alike by two auditors: ${counts}.` }]
  })
}

/** Rulings on challenges since: the answer as issued and the one that counts, and what that does to the figure. */
function rulingChanges({ rulings: before = [] }: WriteUp, later: WriteUp): IssueChange[] {
  const known = new Set(before.map(({ number }) => number))
  return (later.rulings ?? [])
    .filter(({ number }) => !known.has(number))
    .map((ruling): IssueChange => ({ about: 'ruling', sentence: rulingInWords(ruling, later) }))
}

/** 'Challenge 1, Risk assessment, Leeds case 3: issued no, upheld, yes counts since. Before: … After: …' */
export function rulingInWords(
  { number, district, criterionId, label, issued, upheld, ruled, figureBefore, figureAfter }: WrittenRuling,
  { figures, districts }: Pick<WriteUp, 'figures' | 'districts'>,
): string {
  const criterion = figures.find((found) => found.criterion.id === criterionId)?.criterion.name ?? ''
  const place = districts.find(({ code }) => code === district)?.name ?? district
  const about = `Challenge ${number}, ${criterion}, ${place} case ${label}`
  const was = answerWords[issued].toLowerCase()
  if (!upheld)
    return `${about}: issued ${was}, not upheld, ${was} still counts. Figure unchanged: ${figureAfter}`
  const now = answerWords[ruled].toLowerCase()
  return `${about}: issued ${was}, upheld, ${now} counts since. Before: ${figureBefore} After: ${figureAfter}`
}

function figureChanges(
  before: readonly CriterionFigures[],
  after: readonly CriterionFigures[],
): IssueChange[] {
  return after.flatMap(({ criterion, districts, force }) => {
    const old = before.find((found) => found.criterion.key === criterion.key)
    const places = [
      ...districts.map(({ code, name, figures }) => ({
        name,
        now: figures.all,
        then: old?.districts.find((d) => d.code === code)?.figures.all,
      })),
      { name: 'the force', now: force.all, then: old?.force.all },
    ]
    return places.flatMap(({ name, now, then }): IssueChange[] => {
      if (then && countsOf(then) === countsOf(now) && then.words === now.words) return []
      const was = then ? countsOf(then) : 'no figure'
      const sentence = `${criterion.name}, ${name}: ${was} before, ${countsOf(now)} now.`
      return [{ about: 'figure', sentence }]
    })
  })
}

function countsOf({ tally, applicable }: Figure): string {
  const beside = [
    ...(tally.notApplicable > 0 ? [`${tally.notApplicable} not applicable`] : []),
    ...(tally.cannotTell > 0 ? [`${tally.cannotTell} cannot tell`] : []),
    ...(tally.unscored > 0 ? [`${tally.unscored} unscored`] : []),
  ]
  return `${tally.yes} of ${applicable}${beside.length > 0 ? ` (${beside.join(', ')})` : ''}`
}

function listChanges<T extends { id: string }>(
  about: IssueChange['about'],
  before: readonly T[],
  after: readonly T[],
  { name, content }: { name: (one: T) => string; content: (one: T) => string },
): IssueChange[] {
  const say = (one: T, what: string): IssueChange => ({ about, sentence: `${name(one)} ${what}.` })
  const old = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((one) => {
      const was = old.get(one.id)
      if (!was) return [say(one, 'is new')]
      return content(was) === content(one) ? [] : [say(one, 'is worded anew')]
    }),
    ...before.filter(({ id }) => !kept.has(id)).map((one) => say(one, 'was taken out')),
  ]
}

function findingName(
  { kind, criterionId, district }: WrittenFinding,
  { figures, districts }: WriteUp,
): string {
  const criterion = figures.find((found) => found.criterion.id === criterionId)?.criterion.name
  const place = districts.find(({ code }) => code === district)?.name ?? 'the force'
  const about = [criterion, place].filter(Boolean).join(', ')
  return `${kind === 'finding' ? 'The finding' : 'The good practice'} on ${about}`
}

function recommendationContent(r: WrittenRecommendation): string {
  const { wording, priority, ownerRole, ownerName, dueOn, closingTest, evidenceRequired } = r
  return JSON.stringify([wording, priority, ownerRole, ownerName, dueOn, closingTest, evidenceRequired])
}
