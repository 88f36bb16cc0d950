import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { crimeOf } from '@/db/samples'
import { ownSheet } from '@/db/scores'
import { trainingOf } from '@/db/training'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { trainingAt, trainingInWords, trainingProposal } from '@/domain/training-evidence'
import type { BesideQuestionProps } from './beside-question'

/** What the training register has of the officer as of the crime, for the scorer to confirm; it answers nothing itself. */
export async function TrainingThen({ consultation, criterion }: BesideQuestionProps) {
  const { reader, subject, person } = consultation
  const crime = await crimeOf(reader, subject.sampleCase)
  const training = await trainingOf(reader, crime.officerKey)
  if (!training) return null
  const found = trainingAt(training, crime.recordedOn)
  const proposal = trainingProposal(found, training)
  const current = (await ownSheet(reader, subject.id, person))?.answers.get(criterion.id)
  const reason = criterion.reasons.find(({ code }) => code === proposal?.reasonCode)
  const offered = proposal && (proposal.answer === 'yes' || reason) ? proposal : null
  const taken = current?.answer === offered?.answer && current?.evidence.includes(offered?.evidence ?? '')
  return (
    <section className="app-beside" aria-label="Training register">
      <h3 className="govuk-heading-s app-beside__heading">Training register</h3>
      <p className="app-beside__text">{trainingInWords(found)}</p>
      <p className="app-beside__text app-muted">
        Version {training.version}, of {dayInWords(training.asAt)}.
      </p>
      {offered &&
        (taken ? (
          <p className="app-beside__text">Your answer is the one that the register speaks for.</p>
        ) : (
          <Form
            action={`/cases/${subject.id}/confirm-training`}
            saveId={newId()}
            revision={current?.revision ?? 0}
            hidden={{ criterion: criterion.id, register: String(training.version), answer: offered.answer }}
          >
            {offered.answer === 'no' && (
              <p className="app-beside__text">
                Look first whether a trained officer directed the investigation.
              </p>
            )}
            <Button kind="secondary" small>
              {offered.answer === 'yes' ? 'Confirm: yes' : `Confirm: no, ${lowered(reason?.label ?? '')}`}
            </Button>
          </Form>
        ))}
    </section>
  )
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
