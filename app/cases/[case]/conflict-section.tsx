import type { FormState } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Details, Inset } from '@/components/notices'
import { TextArea } from '@/components/text-area'
import { conflictsOn } from '@/db/conflicts'
import type { CaseSubject } from '@/db/samples'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { allows } from '@/domain/permissions'

/** Giving a case up because one must not judge it, and what stands of that. */
export async function ConflictSection({
  consultation,
  form,
}: {
  readonly consultation: Consultation<CaseSubject>
  /** Set where the declaration was refused and is shown again. */
  readonly form: FormState | null
}) {
  const { reader, subject, person } = consultation
  if (!allows('declare a conflict', person, subject)) return null
  if (subject.conflicted.includes(person.id)) {
    const declared = (await conflictsOn(reader, subject.sampleCase)).find(
      ({ userId }) => userId === person.id,
    )
    return (
      <Inset>
        {declared
          ? `You declared a conflict with this case on ${instantInWords(declared.declaredAt)}. It is not offered to you again.`
          : 'The extract names you as the officer of this crime. Somebody else scores it and rules on it.'}
      </Inset>
    )
  }
  const has = subject.allocatedTo === person.id || subject.secondScorerId === person.id
  return (
    <Details summary="A conflict of interest?" open={form !== null}>
      <Form action={`/cases/${subject.id}/declare-conflict`} saveId={newId()}>
        <TextArea
          name="because"
          id="conflict-because"
          label="Why you should not judge this case"
          hint="You know somebody in it, advised on it, or supervised it. Only the lead auditor reads this; name nobody."
          rows={2}
          value={form?.typed('because')}
          error={errorFor(form?.errors, 'because')}
        />
        <p className="govuk-body">
          {has
            ? 'The case is taken away from you at once, with what you answered, and is never offered to you again. The lead auditor gives it to somebody else.'
            : 'The case is then never offered to you, and you do not rule on it.'}
        </p>
        <Button kind="warning">Declare the conflict</Button>
      </Form>
    </Details>
  )
}
