import { markScore, scoresOf } from '../db/scores'
import { event } from '../domain/events'
import { scoreAfter } from '../domain/score'
import { command, done, refuse } from './command'
import { reopenCaseInput } from './reopen-case.input'
import { closedCase, theCase } from './scored-case'

/**
 * Unlocks a finished score with a reason. Its answers stay as they are until they are changed, and every saved state of
 * them stays in the store; where two people score the case, a ruling on it has to be made again.
 */
export const reopenCase = command('reopen a case', {
  may: { permission: 'reopen a score', subject: theCase },
  input: reopenCaseInput,
  run: async ({ writer, subject }, { turn, reason }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const score = (await scoresOf(writer, subject.id)).find((found) => found.turn === turn)
    if (!score) return refuse('not now', `Nobody has the ${turn} score of this case.`)
    const next = scoreAfter('reopen', score.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    await markScore(writer, score.id, { status: next.to, finishedAt: null, reopenedBecause: reason })
    return done({}, event('case reopened', subject, { turn, reason }))
  },
})
