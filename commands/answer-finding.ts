import { auditFor } from '../db/audits'
import { answersTo, insertFindingResponse } from '../db/finding-responses'
import { issuedWriteUpFor } from '../db/write-ups'
import { dayInWords, dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { districtsOf } from '../domain/person'
import { answerFindingInput } from './answer-finding.input'
import { command, done, refuse } from './command'

/**
 * A district answers a finding that was issued to it: agrees, agrees in part or disagrees, with what it does about it in
 * the same step, signed by a named person. Once for each issue.
 */
export const answerFinding = command('answer a finding', {
  may: {
    permission: 'answer a finding',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: answerFindingInput,
  run: async (
    { writer, subject, person, now },
    { audit: auditId, finding: findingId, district, ...answer },
  ) => {
    if (!districtsOf(person, 'district lead').includes(district) || !subject.districts.includes(district))
      return refuse('not found', 'There is no such district here, or you do not lead it.')
    const read = await issuedWriteUpFor(writer, subject, person)
    const finding = read?.writeUp.findings.find(({ id }) => id === findingId)
    if (!read?.issued || !finding || (finding.district !== null && finding.district !== district))
      return refuse('not found', 'No such finding was issued to this district.')
    const { version } = read.issued
    const before = (await answersTo(writer, auditId, [district])).find(
      (given) => given.findingId === findingId && given.version === version,
    )
    if (before)
      return refuse(
        'not now',
        `Your district answered this finding on ${dayInWords(dayOf(before.respondedAt))}. It can be answered anew when it is issued anew.`,
      )
    const id = newId()
    await insertFindingResponse(writer, {
      ...{ id, findingId, auditId, district, version, ...answer, actionDoneAt: null },
      ...{ respondedBy: person.id, respondedAt: now },
    })
    const about = { type: 'audit', id: auditId, auditId, district } as const
    return done({ id }, event('finding answered', about, { version, district, decision: answer.decision }))
  },
})
