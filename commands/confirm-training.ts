import { crimeOf } from '../db/samples'
import { ownSheet } from '../db/scores'
import { scoringCriterion } from '../db/scoring-criteria'
import { trainingOf } from '../db/training'
import { trainingAt, trainingProposal } from '../domain/training-evidence'
import { command, refuse } from './command'
import { confirmTrainingInput } from './confirm-training.input'
import { saveAnswer } from './save-answer'
import { answerLimits } from './save-answer.input'
import { theCase } from './scored-case'

/** The criterion that asks whether the investigator was trained, in every checklist that ships or begins with one. */
export const trainingCriterionKey = 'trained-investigator'

/**
 * The auditor takes over what the training register says of the officer of the crime as their own answer, with where it
 * stands as its evidence. It is saved like any answer of theirs; the register answers nothing by itself.
 */
export const confirmTraining = command('confirm the training register', {
  may: { permission: 'score a case', subject: theCase },
  input: confirmTrainingInput,
  run: async (context, { case: id, criterion: criterionId, register, answer, revision }) => {
    const { writer, subject, person } = context
    const crime = await crimeOf(writer, subject.sampleCase)
    const training = await trainingOf(writer, crime.officerKey)
    const proposal = training && trainingProposal(trainingAt(training, crime.recordedOn), training)
    if (!proposal || training.version !== register || proposal.answer !== answer)
      return refuse(
        'not now',
        'The training register changed after this page was opened. Look at what it says now, and confirm that.',
      )
    const criterion = await scoringCriterion(writer, subject.auditId, criterionId)
    if (criterion?.key !== trainingCriterionKey)
      return refuse('not found', 'The training register speaks for another criterion.')
    const current = (await ownSheet(writer, subject.id, person))?.answers.get(criterionId)
    return saveAnswer.run(
      context,
      {
        ...{ case: id, criterion: criterionId, revision },
        ...{ answer: proposal.answer, reasonCode: proposal.reasonCode, reason: '' },
        evidence: withEvidence(current?.evidence ?? '', proposal.evidence),
        note: current?.note ?? '',
      },
      undefined,
    )
  },
})

/** What was typed stays; what the register says stands after it, once. */
function withEvidence(typed: string, said: string): string {
  if (typed === '' || typed.includes(said)) return typed || said
  const both = `${typed}\n${said}`
  return both.length <= answerLimits.evidence ? both : typed
}
