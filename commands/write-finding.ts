import { auditFor, districtsIn } from '../db/audits'
import { criterionIn } from '../db/criteria'
import { insertFinding } from '../db/findings'
import { event } from '../domain/events'
import { notWrittenUpNow, scopeInWords } from '../domain/finding'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { writeFindingInput } from './write-finding.input'

/** The lead auditor writes down what was found, or what was done well. */
export const writeFinding = command('write a finding', {
  may: {
    permission: 'write findings',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: writeFindingInput,
  run: async ({ writer, subject, person, now }, { criterion, district: code, ...words }) => {
    const refusal = notWrittenUpNow(subject.audit.status)
    if (refusal) return refuse('not now', refusal)
    if (criterion && !(await criterionIn(writer, subject.auditId, criterion)))
      return refuse('invalid', [
        { field: 'criterion', message: 'Choose a criterion of this audit’s checklist' },
      ])
    const district = (await districtsIn(writer, subject.auditId)).find((d) => d.code === code)
    if (code && !district)
      return refuse('invalid', [
        { field: 'district', message: 'Choose a district of this audit, or the force' },
      ])
    const id = newId()
    await insertFinding(writer, {
      id,
      auditId: subject.auditId,
      criterionId: criterion || null,
      district: code || null,
      ...words,
      writtenBy: person.id,
      writtenAt: now,
      revision: 1,
    })
    const about = { type: 'audit', id: subject.id, district: district?.code } as const
    return done(
      { id },
      event('finding written', about, {
        kind: words.kind,
        scope: scopeInWords(district?.name ?? null),
        finding: id,
      }),
    )
  },
})
