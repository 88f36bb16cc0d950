import { findingsBehind, linkFindings } from '../db/recommendation-findings'
import { changeRecommendation as writeChange, type Recommendation } from '../db/recommendations'
import { event } from '../domain/events'
import { changeRecommendationInput } from './change-recommendation.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { chosenFindings } from './recommended-on'
import { stepOf, theRecommendation } from './recommendation-step'

const words = {
  wording: 'wording',
  source: 'source of other numbers',
  priority: 'priority',
  ownerRole: 'owner’s role',
  ownerName: 'owner’s name',
  sponsor: 'sponsor',
  strand: 'strand',
  dueOn: 'due date',
  closingTest: 'closing test',
  evidenceRequired: 'evidence required',
  meeting: 'meeting',
  meetingOn: 'day of the meeting',
} satisfies Partial<Record<keyof Recommendation, string>>

/** The lead auditor changes a draft. What was issued keeps its words. */
export const changeRecommendation = command('change a recommendation', {
  may: { permission: 'write recommendations', subject: theRecommendation },
  input: changeRecommendationInput,
  run: async ({ writer, subject }, { recommendation: id, revision, findings, ...wording }) => {
    const step = stepOf(subject, 'change')
    if (step.refused) return step.refused
    const { recommendation } = subject
    if (revision !== recommendation.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this recommendation'))
    const chosen = await chosenFindings(writer, subject.auditId, findings, [recommendation.district])
    if ('fault' in chosen) return refuse('invalid', [chosen.fault])
    const before = (await findingsBehind(writer, recommendation)).filter(
      (f) => f !== recommendation.findingId,
    )
    const after = findings.filter((finding) => finding !== recommendation.findingId)
    const fields = Object.keys(words) as (keyof typeof words)[]
    const changed = fields.filter((field) => wording[field] !== recommendation[field])
    await writeChange(writer, recommendation, wording)
    await linkFindings(writer, id, after)
    const named = changed.map((field) => words[field])
    const others = before.toSorted().join() === after.toSorted().join() ? [] : ['findings']
    return done(
      { id: recommendation.id },
      event('recommendation changed', subject, {
        reference: recommendation.reference,
        changes: [...named, ...others].join(', ') || 'nothing',
      }),
    )
  },
})
