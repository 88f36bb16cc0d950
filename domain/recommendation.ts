import type { Permission } from './permissions'

export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

export const responseDecisions = ['accepted', 'accepted in part', 'not accepted'] as const
export type ResponseDecision = (typeof responseDecisions)[number]

export const recommendationStatuses = [
  'draft',
  'issued',
  'accepted',
  'accepted in part',
  'not accepted',
  'in progress',
  'closure proposed',
  'returned',
  'closed verified',
] as const
export type RecommendationStatus = (typeof recommendationStatuses)[number]

export interface RecommendationStep {
  action:
    | 'issue'
    | 'accept'
    | 'accept in part'
    | 'not accept'
    | 'act'
    | 'propose closure'
    | 'return closure'
    | 'verify closure'
  permission: Permission
  from: readonly RecommendationStatus[]
  to: RecommendationStatus
  requires: string
}

const answered: readonly RecommendationStatus[] = ['accepted', 'accepted in part', 'in progress', 'returned']

/** Who x from x action -> to, with what is required. Buttons, checks, tests and the documentation read this table. */
export const recommendationSteps: readonly RecommendationStep[] = [
  { action: 'issue', permission: 'issue an audit', from: ['draft'], to: 'issued', requires: 'owner, due date and closing test' },
  { action: 'accept', permission: 'respond to a recommendation', from: ['issued'], to: 'accepted', requires: 'a named person who signs' },
  { action: 'accept in part', permission: 'respond to a recommendation', from: ['issued'], to: 'accepted in part', requires: 'a reason and a named person who signs' },
  { action: 'not accept', permission: 'respond to a recommendation', from: ['issued'], to: 'not accepted', requires: 'a reason and a named person who signs' },
  { action: 'act', permission: 'act on a recommendation', from: answered, to: 'in progress', requires: 'an action or an update' },
  { action: 'propose closure', permission: 'propose closure', from: answered, to: 'closure proposed', requires: 'what was done and where the evidence is' },
  { action: 'return closure', permission: 'verify closure', from: ['closure proposed'], to: 'returned', requires: 'a reason' },
  { action: 'verify closure', permission: 'verify closure', from: ['closure proposed'], to: 'closed verified', requires: 'how the closing test was met; never by the proposer' },
]

/** The status that follows, or a sentence why the action is not for now. */
export function recommendationAfter(
  action: RecommendationStep['action'],
  status: RecommendationStatus,
): { to: RecommendationStatus } | { sentence: string } {
  const step = recommendationSteps.find((s) => s.action === action)
  if (step?.from.includes(status)) return { to: step.to }
  return { sentence: `This recommendation is ${statusWords[status].toLowerCase()}, so ${notNow[action]}` }
}

export const statusWords: Record<RecommendationStatus, string> = {
  draft: 'Draft',
  issued: 'Issued, waiting for a response',
  accepted: 'Accepted',
  'accepted in part': 'Accepted in part',
  'not accepted': 'Not accepted',
  'in progress': 'In progress',
  'closure proposed': 'Closure proposed',
  returned: 'Closure returned',
  'closed verified': 'Closed, verified',
}

const notNow: Record<RecommendationStep['action'], string> = {
  issue: 'it cannot be issued again.',
  accept: 'it cannot be answered now.',
  'accept in part': 'it cannot be answered now.',
  'not accept': 'it cannot be answered now.',
  act: 'no action or update can be added to it.',
  'propose closure': 'its closure cannot be proposed.',
  'return closure': 'there is no closure to return.',
  'verify closure': 'there is no closure to verify.',
}

/** Whether nothing more is expected of the district. */
export function isSettled(status: RecommendationStatus): boolean {
  return status === 'closed verified' || status === 'not accepted'
}

/** What must be there before a recommendation can be issued. */
export function missingForIssue(r: { ownerName: string; dueOn: string | null; closingTest: string }): string[] {
  return [
    ...(r.ownerName.trim() ? [] : ['an owner']),
    ...(r.dueOn ? [] : ['a due date']),
    ...(r.closingTest.trim() ? [] : ['a closing test']),
  ]
}

export type Rag = 'red' | 'amber' | 'green' | 'grey'

/** Printed wherever the colours stand. */
export const ragRule =
  'Red: not closed and past its due date. Amber: not closed and within its due date. Green: closed and verified. Grey: draft or not accepted.'

/** The colour is derived, never typed. `today` is a day. Source: the rule of the audit panel cited in docs/methods.md. */
export function rag(r: { status: RecommendationStatus; dueOn: string | null }, today: string): Rag {
  if (r.status === 'closed verified') return 'green'
  if (r.status === 'draft' || r.status === 'not accepted') return 'grey'
  return isOverdue(r, today) ? 'red' : 'amber'
}

/** Past its due date and not settled. Due today is not overdue. */
export function isOverdue(r: { status: RecommendationStatus; dueOn: string | null }, today: string): boolean {
  return r.dueOn !== null && r.dueOn < today && !isSettled(r.status) && r.status !== 'draft'
}
