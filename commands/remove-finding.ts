import { findingFor, recommendedFrom, removeFindingRow } from '../db/findings'
import { notWrittenUpNow } from '../domain/finding'
import { command, done, refuse } from './command'
import { findingEvent } from './finding-event'
import { removeFindingInput } from './remove-finding.input'

/** Takes away a finding that nothing stands on. Snapshots that were issued keep it. */
export const removeFinding = command('remove a finding', {
  may: {
    permission: 'write findings',
    subject: (reader, { finding }, person) => findingFor(reader, finding, person),
  },
  input: removeFindingInput,
  run: async ({ writer, subject }, { finding }) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    const [reference] = await recommendedFrom(writer, finding)
    if (reference)
      return refuse(
        'not now',
        `Recommendation ${reference} stands on this finding. Remove the recommendation first, or change the finding.`,
      )
    await removeFindingRow(writer, finding)
    return done({ audit: subject.auditId }, findingEvent('finding removed', subject))
  },
})
