import { insertQuery, insertQueryEntry } from '../db/queries'
import { sheetsFor } from '../db/scores'
import { scoringCriterion } from '../db/scoring-criteria'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { personalFaults } from './personal-text'
import { askQueryInput } from './query.input'
import { closedCase, theCase } from './scored-case'

/** Asks about one answer. Only an answer that the person may see can be asked about. */
export const askQuery = command('ask about an answer', {
  may: { permission: 'ask about an answer', subject: theCase },
  input: askQueryInput,
  run: async ({ writer, subject, person, now }, { about, question, keep }) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const criterion = await scoringCriterion(writer, subject.auditId, about.criterion)
    if (!criterion) return refuse('not found', 'This criterion is not in the checklist of the audit.')
    const sheet = (await sheetsFor(writer, subject, person)).find(({ score }) => score.turn === about.turn)
    if (!sheet)
      return refuse(
        'not now',
        'You can ask about an answer once you may see it: your own at any time, another one once every score of the case is finished.',
      )
    const faults = personalFaults('question', 'The question', question, keep)
    if (faults.length > 0) return refuse('invalid', [...faults])
    const id = newId()
    await insertQuery(writer, {
      id,
      auditId: subject.auditId,
      caseId: subject.id,
      scoreId: sheet.score.id,
      criterionId: criterion.id,
      askedBy: person.id,
      askedAt: now,
    })
    await insertQueryEntry(writer, {
      queryId: id,
      number: 1,
      kind: 'question',
      text: question,
      saidBy: person.id,
      saidAt: now,
    })
    return done({ query: id }, event('query asked', subject, { turn: about.turn, criterion: criterion.name }))
  },
})
