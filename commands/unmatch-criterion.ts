import { auditFor } from '../db/audits'
import { deleteMatch, matchesOf } from '../db/comparable-audits'
import { criterionIn } from '../db/criteria'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { unmatchCriterionInput } from './match-criterion.input'

/** Takes back that two criteria mean the same. What was said stays in the trail. */
export const unmatchCriterion = command('take a match of criteria back', {
  may: {
    permission: 'write findings',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: unmatchCriterionInput,
  run: async ({ writer, subject }, { criterion: id, earlierCriterion }) => {
    const criterion = await criterionIn(writer, subject.auditId, id)
    const match = (await matchesOf(writer, [id])).find((m) => m.earlierCriterionId === earlierCriterion)
    if (!criterion || !match) return refuse('not found', 'This match is not recorded any more.')
    await deleteMatch(writer, match)
    const details = { criterion: criterion.name, reason: match.reason }
    return done({ criterion: id }, event('match of criteria taken back', subject, details))
  },
})
