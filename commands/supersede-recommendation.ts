import { dropWaitingExtension } from '../db/extension-requests'
import { insertUpdate } from '../db/recommendation-history'
import { changeRecommendation, issuedByReference } from '../db/recommendations'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { isSettled } from '../domain/recommendation-standing'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'
import { supersedeRecommendationInput } from './supersede-recommendation.input'

/** Governance closes what another recommendation to the same district has taken the place of. */
export const supersedeRecommendation = command('supersede a recommendation', {
  may: { permission: 'close without verification', subject: theRecommendation },
  input: supersedeRecommendationInput,
  run: async ({ writer, subject, person, now }, { recommendation: id, by, reason }) => {
    const step = stepOf(subject, 'supersede')
    if (step.refused) return step.refused
    const { recommendation } = subject
    const fault = (message: string) => refuse('invalid', [{ field: 'by', message }])
    if (by === recommendation.reference) return fault('Enter the reference of another recommendation')
    const other = await issuedByReference(writer, by, person)
    if (!other) return fault(`There is no issued recommendation ${by}`)
    if (other.district !== recommendation.district)
      return fault(`${by} is not to this district. Enter one that is`)
    if (isSettled(other.status)) return fault(`${by} is settled itself. Enter one that is open`)
    const said = `${by} takes its place. ${reason}`
    await insertUpdate(writer, {
      ...{ id: newId(), recommendationId: id, kind: 'superseded', text: said, evidence: '' },
      ...{ by: person.id, at: now },
    })
    await dropWaitingExtension(writer, id, { by: person.id, at: now, because: said })
    await changeRecommendation(writer, recommendation, {
      ...{ status: step.to, supersededBy: other.id, closureProposedBy: null, closedAt: now },
    })
    const { reference } = recommendation
    return done({ by }, event('recommendation superseded', subject, { reference, by, reason }))
  },
})
