import type { ScoreStatus } from './score'

/** How far a sample case is, in the order of its life. */
export const caseStates = [
  'to do',
  'in work',
  'scope asked',
  'second awaited',
  'to be ruled on',
  'final',
] as const
export type CaseState = (typeof caseStates)[number]

export const caseStateWords: Record<CaseState, string> = {
  'to do': 'to do',
  'in work': 'in work',
  'scope asked': 'scope to be decided',
  'second awaited': 'waiting for the other score',
  'to be ruled on': 'to be ruled on',
  final: 'final',
}

/** What is known of a case's progress; nothing of what anybody answered. */
export interface CaseFacts {
  doubleScored: boolean
  /** An auditor asked to take the case out, and the lead auditor has not decided. */
  scopeAsked: boolean
  first: ScoreStatus | undefined
  second: ScoreStatus | undefined
  /** Both scores are in, and they differ on something that nobody has ruled on. */
  disagreementOpen: boolean
}

export function caseState({
  doubleScored,
  scopeAsked,
  first,
  second,
  disagreementOpen,
}: CaseFacts): CaseState {
  if (scopeAsked) return 'scope asked'
  const wanted = doubleScored ? [first, second] : [first]
  if (wanted.every((status) => status === 'finished')) return disagreementOpen ? 'to be ruled on' : 'final'
  if (wanted.includes('finished')) return 'second awaited'
  return wanted.includes('in work') ? 'in work' : 'to do'
}
