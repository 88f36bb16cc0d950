import { Button } from '@/components/button'
import { Radios } from '@/components/choices'
import { Form } from '@/components/form'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import type { OneForm } from './one-form'

/** The district's answer, signed by name and rank. */
export function ResponseForm({
  action,
  form,
  signatory,
}: {
  readonly action: string
  readonly form: OneForm
  /** Whoever is signed in: offered as the one who signs. */
  readonly signatory: { name: string; rank: string }
}) {
  return (
    <Form action={action} saveId={newId()} label="Respond">
      <Radios
        name="decision"
        id={form.id('decision')}
        label="Does the district accept this recommendation?"
        value={form.typed('decision') || undefined}
        choices={[
          { value: 'accepted', label: 'Accept' },
          { value: 'accepted in part', label: 'Accept in part' },
          { value: 'not accepted', label: 'Do not accept' },
        ]}
        error={form.error('decision')}
      />
      <TextArea
        name="reason"
        id={form.id('reason')}
        label="Reason"
        hint="Needed where you accept in part or do not accept: which part, and why not."
        rows={4}
        maxLength={4000}
        value={form.typed('reason')}
        error={form.error('reason')}
      />
      <TextInput
        name="signedName"
        id={form.id('signedName')}
        label="Signed by"
        width={30}
        value={form.typed('signedName', signatory.name)}
        error={form.error('signedName')}
      />
      <TextInput
        name="signedRank"
        id={form.id('signedRank')}
        label="Rank or role"
        width={30}
        value={form.typed('signedRank', signatory.rank)}
        error={form.error('signedRank')}
      />
      <Button>Send the response</Button>
    </Form>
  )
}
