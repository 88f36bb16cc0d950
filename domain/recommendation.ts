import { allows, type Permission } from './permissions'
import type { Person } from './person'
import type { Subject } from './subject'

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
  'closed superseded',
  'closed risk accepted',
  'reopened',
] as const
export type RecommendationStatus = (typeof recommendationStatuses)[number]

/** Statuses that are asked for together. */
export const statusGroups = {
  /** The district has yet to answer, for the first time or anew. */
  'to answer': ['issued', 'reopened'],
  /** It is answered, and the district works on it. */
  'in work': ['accepted', 'accepted in part', 'in progress', 'returned'],
} as const satisfies Record<string, readonly RecommendationStatus[]>
export type StatusGroup = keyof typeof statusGroups

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
    | 'ask for an extension'
    | 'agree an extension'
    | 'decline an extension'
    | 'propose closure'
    | 'return closure'
    | 'verify closure'
    | 'supersede'
    | 'accept the risk'
    | 'reopen'
  permission: Permission
  from: readonly RecommendationStatus[]
  /** Where it leads. 'removed': a draft that nobody was given is taken away. */
  to: RecommendationStatus | 'unchanged' | 'removed'
  requires: string
}

export type RecommendationAction = RecommendationStep['action']

/** Work of the district: answered, or taken up again. */
export const inWork: readonly RecommendationStatus[] = [...statusGroups['in work'], 'reopened']

const unanswered: readonly RecommendationStatus[] = statusGroups['to answer']

/** Issued, and not closed in any way. */
const notClosed: readonly RecommendationStatus[] = ['issued', ...inWork, 'closure proposed', 'not accepted']

const finished: readonly RecommendationStatus[] = [
  'not accepted',
  'closed verified',
  'closed superseded',
  'closed risk accepted',
]

/** Who x from x action -> to, with what is required. Buttons, checks, tests and the documentation read this table. */
// prettier-ignore
export const recommendationSteps: readonly RecommendationStep[] = [
  { action: 'change', permission: 'write recommendations', from: ['draft'], to: 'unchanged', requires: 'the version that was read is the newest' },
  { action: 'remove', permission: 'write recommendations', from: ['draft'], to: 'removed', requires: 'nothing: nobody was given it' },
  { action: 'issue', permission: 'issue an audit', from: ['draft'], to: 'issued', requires: 'owner, due date and closing test' },
  { action: 'accept', permission: 'respond to a recommendation', from: unanswered, to: 'accepted', requires: 'a named person who signs' },
  { action: 'accept in part', permission: 'respond to a recommendation', from: unanswered, to: 'accepted in part', requires: 'a reason and a named person who signs' },
  { action: 'not accept', permission: 'respond to a recommendation', from: unanswered, to: 'not accepted', requires: 'a reason, a day of review and a named person who signs' },
  { action: 'act', permission: 'act on a recommendation', from: inWork, to: 'in progress', requires: 'an action or an update' },
  { action: 'change the due date', permission: 'act on a recommendation', from: inWork, to: 'unchanged', requires: 'another day and a reason; to a later day only once' },
  { action: 'ask for an extension', permission: 'act on a recommendation', from: inWork, to: 'unchanged', requires: 'a later day and a reason, after the first extension' },
  { action: 'agree an extension', permission: 'agree an extension', from: inWork, to: 'unchanged', requires: 'a request that waits and a reason; never by who asked or leads the district' },
  { action: 'decline an extension', permission: 'agree an extension', from: inWork, to: 'unchanged', requires: 'a request that waits and a reason; never by who asked or leads the district' },
  { action: 'propose closure', permission: 'propose closure', from: inWork, to: 'closure proposed', requires: 'what was done and where the evidence is' },
  { action: 'return closure', permission: 'verify closure', from: ['closure proposed'], to: 'returned', requires: 'a reason; never by the proposer, the owner or who leads the district' },
  { action: 'verify closure', permission: 'verify closure', from: ['closure proposed'], to: 'closed verified', requires: 'how the closing test was met; never by the proposer, the owner or who leads the district' },
  { action: 'supersede', permission: 'close without verification', from: notClosed, to: 'closed superseded', requires: 'a recommendation to the same district that takes its place, and a reason' },
  { action: 'accept the risk', permission: 'close without verification', from: notClosed, to: 'closed risk accepted', requires: 'a reason, name and rank of who accepts it, and a day of review' },
  { action: 'reopen', permission: 'reopen a recommendation', from: finished, to: 'reopened', requires: 'a reason and a new due date' },
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
  'closed superseded': 'Closed, superseded',
  'closed risk accepted': 'Closed, risk accepted',
  reopened: 'Reopened',
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
  'closed superseded': 'closed, with another one in its place',
  'closed risk accepted': 'closed with its risk accepted',
  reopened: 'reopened and back with the district',
}

const notNow: Record<RecommendationAction, string> = {
  change: 'its wording can no longer be changed.',
  remove: 'it can no longer be removed.',
  issue: 'it cannot be issued again.',
  accept: 'it cannot be answered now.',
  'accept in part': 'it cannot be accepted in part now.',
  'not accept': 'it cannot be refused now.',
  act: 'no action or update can be added to it.',
  'change the due date': 'its due date cannot be changed.',
  'ask for an extension': 'no extension can be asked for.',
  'agree an extension': 'no extension can be agreed.',
  'decline an extension': 'no extension can be declined.',
  'propose closure': 'its closure cannot be proposed.',
  'return closure': 'there is no closure to return.',
  'verify closure': 'there is no closure to verify.',
  supersede: 'no other one can take its place.',
  'accept the risk': 'there is no risk of it to accept.',
  reopen: 'there is nothing to reopen.',
}
