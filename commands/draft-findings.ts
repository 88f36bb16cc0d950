import { auditFor } from '../db/audits'
import { insertFinding } from '../db/findings'
import { writeUpNow } from '../db/write-ups'
import { event } from '../domain/events'
import { draftKey, findingDrafts, notWrittenUpNow } from '../domain/finding'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { draftFindingsInput } from './draft-findings.input'

/** Writes several findings at once from what the figures say, to be worded further one by one. */
export const draftFindings = command('draft findings', {
  may: {
    permission: 'write findings',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: draftFindingsInput,
  run: async ({ writer, subject, person, now }, { drafts }) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    const state = await writeUpNow(writer, subject.audit)
    if (!state) return refuse('not now', 'Findings are written once the sample is drawn.')
    const wanted = new Set(drafts)
    const chosen = findingDrafts(state.writeUp.figures, state.writeUp.findings).filter(
      ({ criterionId, district }) => wanted.has(draftKey(criterionId, district)),
    )
    if (chosen.length === 0)
      return refuse('invalid', [{ field: 'drafts', message: 'Choose at least one draft' }])
    if (chosen.length < wanted.size) {
      const message =
        'Some of these were written meanwhile, or have no figure any more. Look at what is left and choose again'
      return refuse('invalid', [{ field: 'drafts', message }])
    }
    for (const { criterionId, district, kind, text } of chosen)
      await insertFinding(writer, {
        ...{ id: newId(), auditId: subject.auditId, criterionId, district, kind, text },
        ...{ team: '', source: '', writtenBy: person.id, writtenAt: now, revision: 1 },
      })
    const findings = chosen.length === 1 ? '1 finding' : `${chosen.length} findings`
    return done({ findings: chosen.length }, event('findings drafted', subject, { findings }))
  },
})
