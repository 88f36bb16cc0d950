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
import { attempts, wording, type Attempt } from './recommendation-attempts'

/*
 * The attempts at every step of a recommendation's life, and a recommendation in any status to try them on.
 */

export interface Trial extends Attempt {
  command: Command
}

const commands: Readonly<Record<string, unknown>> = {
  change: changeRecommendation,
  remove: removeRecommendation,
  respond: respondToRecommendation,
  'add-action': addAction,
  'finish-action': finishAction,
  'record-progress': recordProgress,
  'change-due-date': changeDueDate,
  'ask-for-extension': askForExtension,
  'agree-extension': agreeExtension,
  'decline-extension': declineExtension,
  'propose-closure': proposeClosure,
  'return-closure': returnClosure,
  'verify-closure': verifyClosure,
  supersede: supersedeRecommendation,
  'accept-risk': acceptRisk,
  reopen: reopenRecommendation,
}

/** The attempts with the commands that their addresses lead to. */
export const trials: readonly Trial[] = attempts.map((each) => {
  const command = commands[each.verb]
  if (!command) throw new Error(`No command stands behind ${each.verb}.`)
  return { ...each, command: command as Command }
})

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
