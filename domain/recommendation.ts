import { daysBetween } from './days'
import { allows, type Permission, type Person, type Subject } from './permissions'

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
    | 'change'
    | 'remove'
    | 'issue'
    | 'accept'
    | 'accept in part'
    | 'not accept'
    | 'act'
    | 'change the due date'
    | 'propose closure'
    | 'return closure'
    | 'verify closure'
  permission: Permission
  from: readonly RecommendationStatus[]
  /** Where it leads. 'removed': a draft that nobody was given is taken away. */
  to: RecommendationStatus | 'unchanged' | 'removed'
  requires: string
}

export type RecommendationAction = RecommendationStep['action']

const answered: readonly RecommendationStatus[] = ['accepted', 'accepted in part', 'in progress', 'returned']

/** Who x from x action -> to, with what is required. Buttons, checks, tests and the documentation read this table. */
// prettier-ignore
export const recommendationSteps: readonly RecommendationStep[] = [
  { action: 'change', permission: 'write recommendations', from: ['draft'], to: 'unchanged', requires: 'the version that was read is the newest' },
  { action: 'remove', permission: 'write recommendations', from: ['draft'], to: 'removed', requires: 'nothing: nobody was given it' },
  { action: 'issue', permission: 'issue an audit', from: ['draft'], to: 'issued', requires: 'owner, due date and closing test' },
  { action: 'accept', permission: 'respond to a recommendation', from: ['issued'], to: 'accepted', requires: 'a named person who signs' },
  { action: 'accept in part', permission: 'respond to a recommendation', from: ['issued'], to: 'accepted in part', requires: 'a reason and a named person who signs' },
  { action: 'not accept', permission: 'respond to a recommendation', from: ['issued'], to: 'not accepted', requires: 'a reason and a named person who signs' },
  { action: 'act', permission: 'act on a recommendation', from: answered, to: 'in progress', requires: 'an action or an update' },
  { action: 'change the due date', permission: 'act on a recommendation', from: answered, to: 'unchanged', requires: 'another day and a reason; every change is counted' },
  { action: 'propose closure', permission: 'propose closure', from: answered, to: 'closure proposed', requires: 'what was done and where the evidence is' },
  { action: 'return closure', permission: 'verify closure', from: ['closure proposed'], to: 'returned', requires: 'a reason; never by the proposer' },
  { action: 'verify closure', permission: 'verify closure', from: ['closure proposed'], to: 'closed verified', requires: 'how the closing test was met; never by the proposer' },
]

/** The step of the district's answer: what it decides decides where the recommendation goes. */
export const answerSteps: Record<ResponseDecision, RecommendationAction> = {
  accepted: 'accept',
  'accepted in part': 'accept in part',
  'not accepted': 'not accept',
}

/** The status that follows (the same one where nothing moves), or a sentence why the action is not for now. */
export function recommendationAfter(
  action: RecommendationAction,
  status: RecommendationStatus,
): { to: RecommendationStatus } | { sentence: string } {
  const step = recommendationSteps.find((s) => s.action === action)
  if (!step?.from.includes(status))
    return { sentence: `This recommendation is ${inSentence[status]}, so ${notNow[action]}` }
  return { to: step.to === 'unchanged' || step.to === 'removed' ? status : step.to }
}

/** What this person may do with the recommendation as it stands: what decides the buttons. */
export function actionsNow(
  person: Person,
  subject: Subject,
  status: RecommendationStatus,
): Set<RecommendationAction> {
  const open = recommendationSteps.filter(
    ({ from, permission }) => from.includes(status) && allows(permission, person, subject),
  )
  return new Set(open.map(({ action }) => action))
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

/** How a status stands inside a sentence. */
const inSentence: Record<RecommendationStatus, string> = {
  draft: 'a draft that is not issued yet',
  issued: 'waiting for the district to respond',
  accepted: 'accepted',
  'accepted in part': 'accepted in part',
  'not accepted': 'not accepted',
  'in progress': 'in progress',
  'closure proposed': 'waiting for its closure to be verified',
  returned: 'back with the district',
  'closed verified': 'closed and verified',
}

const notNow: Record<RecommendationAction, string> = {
  change: 'its wording can no longer be changed.',
  remove: 'it can no longer be removed.',
  issue: 'it cannot be issued again.',
  accept: 'it cannot be answered now.',
  'accept in part': 'it cannot be answered now.',
  'not accept': 'it cannot be answered now.',
  act: 'no action or update can be added to it.',
  'change the due date': 'its due date cannot be changed.',
  'propose closure': 'its closure cannot be proposed.',
  'return closure': 'there is no closure to return.',
  'verify closure': 'there is no closure to verify.',
}

/** Whether nothing more is expected of the district. */
export function isSettled(status: RecommendationStatus): boolean {
  return status === 'closed verified' || status === 'not accepted'
}

/** What must be there before a recommendation can be issued: an owner by role and name, a day, a test. */
export function missingForIssue(r: {
  ownerRole: string
  ownerName: string
  dueOn: string | null
  closingTest: string
}): string[] {
  return [
    ...(r.ownerRole.trim() && r.ownerName.trim() ? [] : ['an owner with role and name']),
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

/** By how many days the due date moved since issue; 0 where it did not. */
export function daysSlipped(r: { dueOn: string | null; originalDueOn: string | null }): number {
  return r.dueOn && r.originalDueOn ? daysBetween(r.originalDueOn, r.dueOn) : 0
}

/**
 * The next reference of a district's recommendations: 'STK-2021-11/KD/03'. It is text, and numbers above 99 just grow
 * longer.
 * @param taken the references that the audit has for the district
 */
export function nextReference(audit: string, district: string, taken: readonly string[]): string {
  const numbers = taken.map((reference) => Number(reference.slice(reference.lastIndexOf('/') + 1)))
  return `${audit}/${district}/${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
