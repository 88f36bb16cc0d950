import type { CaseFacts } from './case-progress'

/** How far a sample case has come, in the order of its life: what the picture of an audit's progress shows. */
export const progressStages = ['to do', 'in work', 'scored', 'second-scored', 'ruled', 'final'] as const
export type ProgressStage = (typeof progressStages)[number]

/** What each stage says, for the legend. */
export const stageMeanings: Record<ProgressStage, string> = {
  'to do': 'nobody has begun',
  'in work': 'a score is begun, none is finished',
  scored: 'a score is in; the other one is awaited, or something is still open',
  'second-scored': 'both scores are in; a ruling is awaited, or something is still open',
  ruled: 'every disagreement is ruled on, and something is still open',
  final: 'its answers count and nothing is open',
}

export interface StageFacts extends CaseFacts {
  /** Some answer of the case stands by a ruling. */
  ruledOn: boolean
  /** A question about one of its answers is not settled. */
  queryOpen: boolean
}

/**
 * The stage of a case, from what is stored. The last thing that happened decides, except that nothing is final while
 * anything is open: a score that is awaited, a disagreement, a question about an answer or about the scope.
 */
export function progressStage(facts: StageFacts): ProgressStage {
  const { doubleScored, first, second, disagreementOpen, ruledOn, queryOpen, scopeAsked } = facts
  const wanted = doubleScored ? [first, second] : [first]
  const finished = wanted.filter((status) => status === 'finished').length
  if (finished === 0) return wanted.includes('in work') ? 'in work' : 'to do'
  if (finished < wanted.length) return 'scored'
  if (doubleScored && disagreementOpen) return 'second-scored'
  if (!queryOpen && !scopeAsked) return 'final'
  if (!doubleScored) return 'scored'
  return ruledOn ? 'ruled' : 'second-scored'
}
