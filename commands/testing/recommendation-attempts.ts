import type { EventName } from '../../domain/events'
import type { RecommendationAction } from '../../domain/recommendation'

/*
 * One sound attempt at every step of a recommendation's life: what is sent to which address by whom. Used by the tests of
 * the commands and, over HTTP, by those of the running app.
 */

export const wording = {
  wording: 'Record a risk assessment for every stalking crime.',
  priority: 'high',
  ownerRole: 'Detective Chief Inspector, Leeds',
  ownerName: 'Chris Dunmore',
  dueOn: '2022-02-28',
  closingTest: 'At least 12 of 15 at the re-audit.',
  evidenceRequired: 'The re-audit.',
} as const

export const signed = { signedName: 'Chris Dunmore', signedRank: 'DCI' }
export const response = { reason: 'The system is being replaced.', ...signed }

export interface Attempt {
  action: RecommendationAction
  /** Last part of its address. */
  verb: string
  by: string
  input: Record<string, unknown>
  event: EventName
  /** What has to have happened before, beside the status. */
  after?: 'an extension' | 'a request'
}

const attempt = (
  action: RecommendationAction,
  verb: string,
  by: string,
  input: Record<string, unknown>,
  event: EventName,
  after?: Attempt['after'],
): Attempt => ({ ...{ action, verb, by, input, event }, ...(after ? { after } : {}) })

/** Together they cover every step of the table but the issue of the whole audit. */
// prettier-ignore
export const attempts: readonly Attempt[] = [
  attempt('change', 'change', 'lead', { ...wording, priority: 'low', revision: 7 }, 'recommendation changed'),
  attempt('remove', 'remove', 'lead', {}, 'recommendation removed'),
  attempt('accept', 'respond', 'district', { ...response, decision: 'accepted' }, 'response given'),
  attempt('accept in part', 'respond', 'district', { ...response, decision: 'accepted in part' }, 'response given'),
  attempt('not accept', 'respond', 'district', { ...response, decision: 'not accepted', reviewOn: '2022-05-31' }, 'response given'),
  attempt('act', 'add-action', 'district', { what: 'Brief every team.', ownerName: 'DS Ray', dueOn: '2022-01-31' }, 'action added'),
  attempt('act', 'finish-action', 'district', { action: 'open-action' }, 'action done'),
  attempt('act', 'record-progress', 'district', { text: 'Two teams are briefed.' }, 'progress recorded'),
  attempt('change the due date', 'change-due-date', 'district', { dueOn: '2022-03-31', reason: 'The course is in March.', revision: 7 }, 'due date changed'),
  attempt('ask for an extension', 'ask-for-extension', 'district', { dueOn: '2022-03-31', reason: 'The course is later again.', revision: 7 }, 'extension asked for', 'an extension'),
  attempt('agree an extension', 'agree-extension', 'governance', { request: 'open-request', reason: 'The course was moved by its provider.' }, 'extension agreed', 'a request'),
  attempt('decline an extension', 'decline-extension', 'governance', { request: 'open-request', reason: 'Another course is free in February.' }, 'extension declined', 'a request'),
  attempt('propose closure', 'propose-closure', 'district', { text: 'All are briefed.', evidence: 'Niche log 12, 3 January' }, 'closure proposed'),
  attempt('return closure', 'return-closure', 'governance', { reason: 'The log names two teams of four.' }, 'closure returned'),
  attempt('verify closure', 'verify-closure', 'governance', { text: '14 of 15 at the re-audit.', evidence: 'STK-2022-05' }, 'closure verified'),
  attempt('supersede', 'supersede', 'governance', { by: 'STK-2021-11/LD/99', reason: 'The later one asks for the same and more.' }, 'recommendation superseded'),
  attempt('accept the risk', 'accept-risk', 'governance', { reason: 'The system is replaced in June.', signedName: 'Kim Lowe', signedRank: 'ACC', reviewOn: '2022-06-30' }, 'risk accepted'),
  attempt('reopen', 'reopen', 'governance', { reason: 'The re-audit found 8 of 15.', dueOn: '2022-06-30' }, 'recommendation reopened'),
]
