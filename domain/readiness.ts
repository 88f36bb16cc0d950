import type { RecommendationStatus } from './recommendation'
import { missingForIssue } from './recommendation-facts'

export interface ReadinessFacts {
  /** Cases in the sample, and those that are not finished or not ruled on. */
  cases: number
  openCases: number
  /** Answers on which two scores agree and that nobody has passed, and queries that nobody has resolved. */
  moderation: { notPassed: number; openQueries: number }
  /** Findings with what is wrong in their text. `about` names one in a sentence: 'Risk assessment, Leeds'. */
  findings: readonly { id: string; about: string; faults: readonly string[] }[]
  recommendations: readonly {
    id: string
    reference: string
    status: RecommendationStatus
    ownerRole: string
    ownerName: string
    dueOn: string | null
    closingTest: string
    /** What is wrong with the numbers in its wording; left out where nothing is. */
    faults?: readonly string[]
  }[]
}

/** One thing that keeps an audit from being issued. */
export type Obstacle =
  | { kind: 'cases' | 'moderation'; sentence: string }
  | { kind: 'finding' | 'recommendation'; id: string; sentence: string }

/** Everything that keeps an audit from being issued on this day; nothing where it is ready. */
export function obstacles(facts: ReadinessFacts, today: string): Obstacle[] {
  const { cases, openCases, moderation, findings, recommendations } = facts
  const found: Obstacle[] = []
  if (cases === 0) found.push({ kind: 'cases', sentence: 'No case is drawn. Draw the sample first.' })
  if (openCases > 0)
    found.push({
      kind: 'cases',
      sentence: `${openCases} of ${cases} cases ${openCases === 1 ? 'is' : 'are'} not finished, or two scores differ and nobody has ruled yet.`,
    })
  found.push(...moderationObstacles(moderation))
  for (const { id, about, faults } of findings)
    for (const fault of faults) found.push({ kind: 'finding', id, sentence: `Finding on ${about}: ${fault}` })
  for (const recommendation of recommendations.filter(({ status }) => status === 'draft')) {
    const { id, reference, dueOn, faults = [] } = recommendation
    const missing = missingForIssue(recommendation)
    if (missing.length > 0)
      found.push({ kind: 'recommendation', id, sentence: `${reference} lacks ${inARow(missing)}.` })
    for (const fault of faults) found.push({ kind: 'recommendation', id, sentence: `${reference}: ${fault}` })
    if (dueOn !== null && dueOn < today)
      found.push({
        kind: 'recommendation',
        id,
        sentence: `${reference} is due before it would be issued. Give it a later day.`,
      })
  }
  return found
}

/** What two scores leave to do, whoever may read it: the lead auditor passes and resolves. */
function moderationObstacles({ notPassed, openQueries }: ReadinessFacts['moderation']): Obstacle[] {
  const found: Obstacle[] = []
  if (notPassed > 0)
    found.push({
      kind: 'moderation',
      sentence: `${notPassed} ${notPassed === 1 ? 'answer' : 'answers'} on which two scores agree ${notPassed === 1 ? 'is' : 'are'} not passed. Pass them on the moderation page.`,
    })
  if (openQueries > 0)
    found.push({
      kind: 'moderation',
      sentence: `${openQueries === 1 ? '1 query is' : `${openQueries} queries are`} open. Resolve ${openQueries === 1 ? 'it' : 'them'} on the page of the case.`,
    })
  return found
}

/** 'an owner with role and name, a due date and a closing test'. */
function inARow(missing: readonly string[]): string {
  return missing.length < 2 ? missing.join('') : `${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}`
}
