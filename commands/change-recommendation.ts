import { changeRecommendation as writeChange, type Recommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { changeRecommendationInput } from './change-recommendation.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { stepOf, theRecommendation } from './recommendation-step'

const words = {
  wording: 'wording',
  priority: 'priority',
  ownerRole: 'owner’s role',
  ownerName: 'owner’s name',
  dueOn: 'due date',
  closingTest: 'closing test',
  evidenceRequired: 'evidence required',
} satisfies Partial<Record<keyof Recommendation, string>>

/** The lead auditor changes a draft. What was issued keeps its words. */
export const changeRecommendation = command('change a recommendation', {
  may: { permission: 'write recommendations', subject: theRecommendation },
  input: changeRecommendationInput,
  run: async ({ writer, subject }, { recommendation: _, revision, ...wording }) => {
    const step = stepOf(subject, 'change')
    if (step.refused) return step.refused
    const { recommendation } = subject
    if (revision !== recommendation.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this recommendation'))
    const fields = Object.keys(words) as (keyof typeof words)[]
    const changed = fields.filter((field) => wording[field] !== recommendation[field])
    await writeChange(writer, recommendation, wording)
    return done(
      { id: recommendation.id },
      event('recommendation changed', subject, {
        reference: recommendation.reference,
        changes: changed.map((field) => words[field]).join(', ') || 'nothing',
      }),
    )
  },
})
