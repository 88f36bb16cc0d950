import { checklistIdOf, examplesOfCases, insertExample } from '../db/ruling-examples'
import { rulingsOn } from '../db/rulings'
import { scoringCriterion } from '../db/scoring-criteria'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { addExampleInput } from './example.input'
import { personalFaults } from './personal-text'
import { theCase } from './scored-case'

/**
 * Puts a ruling by as an example for the guidance of the next checklist version. Its text is written anew for readers
 * who know nothing of the case; nothing of the case goes with it.
 */
export const addExample = command('add an example', {
  may: { permission: 'add an example', subject: theCase },
  input: addExampleInput,
  run: async ({ writer, subject, person, now }, input) => {
    const { criterion: criterionId, ruling: number, example, keep } = input
    const criterion = await scoringCriterion(writer, subject.auditId, criterionId)
    if (!criterion) return refuse('not found', 'This criterion is not in the checklist of the audit.')
    const rulings = (await rulingsOn(writer, subject.id)).filter((one) => one.criterionId === criterionId)
    const ruling = rulings.find((one) => one.number === number)
    if (!ruling) return refuse('not now', 'There is no such ruling, or its scores are open again.')
    if (ruling !== rulings.at(-1))
      return refuse('not now', 'This was ruled on again meanwhile. Make the example of the newest ruling.')
    const faults = personalFaults('example', 'The example', example, keep)
    if (faults.length > 0) return refuse('invalid', [...faults])
    const made = (await examplesOfCases(writer, [subject.id])).some(
      (one) => one.criterionId === criterionId && one.rulingNumber === number,
    )
    if (made) return refuse('not now', 'An example was made of this ruling already.')
    await insertExample(writer, {
      id: newId(),
      checklistId: await checklistIdOf(writer, subject.auditId),
      criterionKey: criterion.key,
      answer: ruling.answer,
      text: example,
      caseId: subject.id,
      criterionId,
      rulingNumber: number,
      addedBy: person.id,
      addedAt: now,
    })
    return done({ audit: subject.auditId }, event('example added', subject, { criterion: criterion.name }))
  },
})
