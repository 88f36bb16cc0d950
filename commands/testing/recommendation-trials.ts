import { eq } from 'drizzle-orm'
import { acceptRisk } from '../accept-risk'
import { addAction } from '../add-action'
import { agreeExtension } from '../agree-extension'
import { askForExtension } from '../ask-for-extension'
import { changeDueDate } from '../change-due-date'
import { changeRecommendation } from '../change-recommendation'
import { perform, type Command } from '../command'
import { declineExtension } from '../decline-extension'
import { finishAction } from '../finish-action'
import { proposeClosure } from '../propose-closure'
import { recordProgress } from '../record-progress'
import { removeRecommendation } from '../remove-recommendation'
import { reopenRecommendation } from '../reopen-recommendation'
import { respondToRecommendation } from '../respond-to-recommendation'
import { returnClosure } from '../return-closure'
import { supersedeRecommendation } from '../supersede-recommendation'
import { verifyClosure } from '../verify-closure'
import { insertExtensionRequest } from '../../db/extension-requests'
import { historyOf, insertAction, insertDueDateChange } from '../../db/recommendation-history'
import { insertRecommendation, type Recommendation } from '../../db/recommendations'
import { recommendations, trail } from '../../db/schema'
import { nothingFurther } from '../../db/testing/recommendation-row'
import { plannedAudit, storyTime } from '../../db/testing/stories'
import { world, type World } from '../../db/testing/world'
import type { EventName } from '../../domain/events'
import type { RecommendationAction } from '../../domain/recommendation'

/*
 * One sound attempt at every step of a recommendation's life, and a recommendation in any status to try it on.
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

export interface Trial {
  command: Command
  action: RecommendationAction
  /** Last part of its address. */
  verb: string
  by: string
  input: Record<string, unknown>
  event: EventName
  /** What has to have happened before, beside the status. */
  after?: 'an extension' | 'a request'
}

const trial = (
  command: unknown,
  action: RecommendationAction,
  verb: string,
  by: string,
  input: Record<string, unknown>,
  event: EventName,
  after?: Trial['after'],
): Trial => ({
  ...{ command: command as Command, action, verb, by, input, event },
  ...(after ? { after } : {}),
})

/** Together they cover every step of the table but the issue of the whole audit. */
// prettier-ignore
export const trials: readonly Trial[] = [
  trial(changeRecommendation, 'change', 'change', 'lead', { ...wording, priority: 'low', revision: 7 }, 'recommendation changed'),
  trial(removeRecommendation, 'remove', 'remove', 'lead', {}, 'recommendation removed'),
  trial(respondToRecommendation, 'accept', 'respond', 'district', { ...response, decision: 'accepted' }, 'response given'),
  trial(respondToRecommendation, 'accept in part', 'respond', 'district', { ...response, decision: 'accepted in part' }, 'response given'),
  trial(respondToRecommendation, 'not accept', 'respond', 'district', { ...response, decision: 'not accepted', reviewOn: '2022-05-31' }, 'response given'),
  trial(addAction, 'act', 'add-action', 'district', { what: 'Brief every team.', ownerName: 'DS Ray', dueOn: '2022-01-31' }, 'action added'),
  trial(finishAction, 'act', 'finish-action', 'district', { action: 'open-action' }, 'action done'),
  trial(recordProgress, 'act', 'record-progress', 'district', { text: 'Two teams are briefed.' }, 'progress recorded'),
  trial(changeDueDate, 'change the due date', 'change-due-date', 'district', { dueOn: '2022-03-31', reason: 'The course is in March.', revision: 7 }, 'due date changed'),
  trial(askForExtension, 'ask for an extension', 'ask-for-extension', 'district', { dueOn: '2022-03-31', reason: 'The course is later again.', revision: 7 }, 'extension asked for', 'an extension'),
  trial(agreeExtension, 'agree an extension', 'agree-extension', 'governance', { request: 'open-request', reason: 'The course was moved by its provider.' }, 'extension agreed', 'a request'),
  trial(declineExtension, 'decline an extension', 'decline-extension', 'governance', { request: 'open-request', reason: 'Another course is free in February.' }, 'extension declined', 'a request'),
  trial(proposeClosure, 'propose closure', 'propose-closure', 'district', { text: 'All are briefed.', evidence: 'Niche log 12, 3 January' }, 'closure proposed'),
  trial(returnClosure, 'return closure', 'return-closure', 'governance', { reason: 'The log names two teams of four.' }, 'closure returned'),
  trial(verifyClosure, 'verify closure', 'verify-closure', 'governance', { text: '14 of 15 at the re-audit.', evidence: 'STK-2022-05' }, 'closure verified'),
  trial(supersedeRecommendation, 'supersede', 'supersede', 'governance', { by: 'STK-2021-11/LD/99', reason: 'The later one asks for the same and more.' }, 'recommendation superseded'),
  trial(acceptRisk, 'accept the risk', 'accept-risk', 'governance', { reason: 'The system is replaced in June.', signedName: 'Kim Lowe', signedRank: 'ACC', reviewOn: '2022-06-30' }, 'risk accepted'),
  trial(reopenRecommendation, 'reopen', 'reopen', 'governance', { reason: 'The re-audit found 8 of 15.', dueOn: '2022-06-30' }, 'recommendation reopened'),
]

/** A world with one recommendation to Leeds in this status, and another one to Leeds that is only there. */
export async function given(
  status: Recommendation['status'],
  { after, ...changes }: Partial<Recommendation> & Pick<Partial<Trial>, 'after'> = {},
): Promise<World> {
  const there = await world()
  const auditId = await plannedAudit(there)
  const recommendation: Recommendation = {
    ...{ id: 'r1', reference: 'STK-2021-11/LD/01', auditId, findingId: null, district: 'LD' },
    criterionId: there.criterionIds[0] ?? null,
    ...wording,
    originalDueOn: wording.dueOn,
    status,
    ...{ writtenBy: 'lead', writtenAt: storyTime, issuedAt: status === 'draft' ? null : storyTime },
    closureProposedBy: status === 'closure proposed' ? 'district' : null,
    ...{ closedAt: null, revision: 7 },
    ...nothingFurther,
    ...changes,
  }
  await there.database.write(async (writer) => {
    await insertRecommendation(writer, recommendation)
    if (status === 'draft') return
    const other = {
      id: 'r2',
      reference: 'STK-2021-11/LD/99',
      status: 'issued',
      closureProposedBy: null,
    } as const
    await insertRecommendation(writer, { ...recommendation, ...other })
    await insertAction(writer, {
      ...{ id: 'open-action', recommendationId: 'r1', what: 'Train two officers.', ownerName: 'DS Ray' },
      ...{ dueOn: '2022-01-31', doneAt: null, addedBy: 'district', addedAt: storyTime },
    })
    if (after)
      await insertDueDateChange(writer, {
        ...{ id: 'extended', recommendationId: 'r1', from: '2022-02-14', to: '2022-02-28' },
        ...{ reason: 'Half-term.', changedBy: 'district', changedAt: storyTime, because: 'district' },
      })
    if (after === 'a request')
      await insertExtensionRequest(writer, {
        ...{ id: 'open-request', recommendationId: 'r1', from: '2022-02-28', to: '2022-04-30' },
        ...{ reason: 'The course is later again.', askedBy: 'district', askedAt: storyTime, waiting: true },
        ...{ decision: null, decisionReason: '', decidedBy: null, decidedAt: null },
      })
  })
  return there
}

export async function attempt(there: World, { command, by, input }: Pick<Trial, 'command' | 'by' | 'input'>) {
  return perform(command, {
    database: there.database,
    person: there.person(by),
    input: { recommendation: 'r1', ...input },
    now: storyTime,
    requestId: 'q1',
  })
}

/** Everything about the recommendation, and what the trail says was done. */
export async function state({ database: { reader } }: World) {
  const [recommendation] = await reader.select().from(recommendations).where(eq(recommendations.id, 'r1'))
  const events = await reader.select({ event: trail.event }).from(trail).orderBy(trail.seq)
  return {
    recommendation,
    history: await historyOf(reader, 'r1'),
    events: events.map(({ event }) => event).filter((event) => event !== 'audit planned'),
  }
}
