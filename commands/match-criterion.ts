import { auditFor } from '../db/audits'
import { insertMatch, matchesOf } from '../db/comparable-audits'
import { criterionIn } from '../db/criteria'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { matchCriterionInput } from './match-criterion.input'

/** The lead auditor records that a criterion of an earlier checklist means the same, so that the two can be compared. */
export const matchCriterion = command('match a criterion', {
  may: {
    permission: 'write findings',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: matchCriterionInput,
  run: async ({ writer, subject, person, now }, { earlier, criterion: id, earlierCriterion, reason }) => {
    const criterion = await criterionIn(writer, subject.auditId, id)
    if (!criterion) return refuse('not found', 'This criterion is not in the audit’s checklist.')
    const other = await auditFor(writer, earlier, person)
    const meant = other && (await criterionIn(writer, other.auditId, earlierCriterion))
    if (!other || !meant) {
      const message = 'Choose a criterion of the earlier audit’s checklist'
      return refuse('invalid', [{ field: 'earlierCriterion', message }])
    }
    if ((await matchesOf(writer, [id])).some((match) => match.earlierCriterionId === meant.id))
      return refuse('not now', 'This is recorded already. Open the page again to see it.')
    await insertMatch(writer, {
      criterionId: id,
      earlierCriterionId: meant.id,
      reason,
      recordedBy: person.id,
      recordedAt: now,
    })
    const details = { criterion: criterion.name, earlier: meant.name, of: other.audit.reference, reason }
    return done({ criterion: id }, event('criteria matched', subject, details))
  },
})
