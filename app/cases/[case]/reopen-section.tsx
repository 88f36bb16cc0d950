import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { namesOf } from '@/db/people'
import type { CaseSubject } from '@/db/samples'
import { scoresOf } from '@/db/scores'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'

/** Unlocking a finished score, for the lead auditor, with a reason. */
export async function ReopenSection({
  consultation,
  form,
}: {
  readonly consultation: Consultation<CaseSubject>
  /** Set where the reopening was refused and is shown again. */
  readonly form: FormState | null
}) {
  const { reader, subject, person } = consultation
  const finished = (await scoresOf(reader, subject.id)).filter(({ status }) => status === 'finished')
  if (finished.length === 0 || !allows('reopen a score', person, subject)) return null
  const names = await namesOf(reader)
  const [only] = finished
  return (
    <Details summary="Reopen a finished score" open={form !== null}>
      <Form
        action={`/cases/${subject.id}/reopen`}
        saveId={newId()}
        hidden={finished.length === 1 ? { turn: only?.turn } : {}}
      >
        {finished.length > 1 && (
          <Radios
            name="turn"
            id="reopen-turn"
            label="Which score"
            value={form?.typed('turn')}
            choices={finished.map(({ turn, scorerId }) => ({
              value: turn,
              label: `${turn === 'first' ? 'First' : 'Second'} score, ${names.get(scorerId) ?? 'somebody'}`,
            }))}
            error={errorFor(form?.errors, 'turn')}
          />
        )}
        <TextArea
          name="reason"
          id="reopen-reason"
          label="Why it is reopened"
          hint="Goes into the trail. Nothing about a victim or a suspect."
          rows={2}
          value={form?.typed('reason')}
          error={errorFor(form?.errors, 'reason')}
        />
        <Button kind="secondary">Reopen the score</Button>
      </Form>
    </Details>
  )
}
