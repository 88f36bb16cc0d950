import { changeFindingText, findingFor } from '../db/findings'
import { notWrittenUpNow } from '../domain/finding'
import { changeFindingInput } from './change-finding.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { findingEvent } from './finding-event'

/** The lead auditor words a finding anew. What it is about stays: recommendations stand on it. */
export const changeFinding = command('change a finding', {
  may: {
    permission: 'write findings',
    subject: (reader, { finding }, person) => findingFor(reader, finding, person),
  },
  input: changeFindingInput,
  run: async ({ writer, subject }, { finding: _, revision, ...words }) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    if (revision !== subject.finding.revision)
      return refuse('not now', await changedMeanwhile(writer, subject, 'this audit'))
    await changeFindingText(writer, subject.finding, words)
    return done({ audit: subject.auditId }, findingEvent('finding changed', subject))
  },
})
