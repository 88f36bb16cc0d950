import { auditFor } from '../db/audits'
import { answersTo, markFindingActionDone } from '../db/finding-responses'
import { event } from '../domain/events'
import { districtsOf } from '../domain/person'
import { finishFindingActionInput } from './answer-finding.input'
import { command, done, refuse } from './command'

/** What a district does about a finding is done. It stays with the answer, with the day. */
export const finishFindingAction = command('finish an action on a finding', {
  may: {
    permission: 'answer a finding',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: finishFindingActionInput,
  run: async ({ writer, person, now }, { audit: auditId, answer: id }) => {
    const own = await answersTo(writer, auditId, districtsOf(person, 'district lead'))
    const answer = own.find((given) => given.id === id)
    if (!answer?.action) return refuse('not found', 'There is no such action of your district.')
    if (answer.actionDoneAt) return refuse('not now', 'This action is already marked as done.')
    await markFindingActionDone(writer, id, now)
    const about = { type: 'audit', id: auditId, auditId, district: answer.district } as const
    return done({ id }, event('action on a finding done', about, { district: answer.district }))
  },
})
