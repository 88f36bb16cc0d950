import { DateInput } from '@/components/date-input'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import type { OneForm } from './one-form'

/** What the district does about it, in the same step as its answer; all of it may be left out. */
export function StepFields({ form }: { readonly form: OneForm }) {
  return (
    <>
      <TextArea
        name="action"
        id={form.id('action')}
        label="What will be done (optional)"
        hint="An action can also be added later. With one, say who does it and by when."
        rows={2}
        maxLength={1000}
        value={form.typed('action')}
        error={form.error('action')}
      />
      <TextInput
        name="actionOwner"
        id={form.id('actionOwner')}
        label="Who does it"
        width={30}
        value={form.typed('actionOwner')}
        error={form.error('actionOwner')}
      />
      <DateInput
        name="actionDueOn"
        id={form.id('actionDueOn')}
        label="Due"
        value={form.typedDay('actionDueOn')}
        error={form.error('actionDueOn')}
      />
    </>
  )
}

/** Whoever is signed in: offered as the one who signs. */
export interface Signatory {
  name: string
  rank: string
}

/** A named person signs, for themselves or on behalf of somebody else. */
export function SignatureFields({
  form,
  signatory,
}: {
  readonly form: OneForm
  readonly signatory: Signatory
}) {
  return (
    <>
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
      <TextInput
        name="onBehalfOf"
        id={form.id('onBehalfOf')}
        label="On behalf of (optional)"
        hint="Rank and name, where it is signed for somebody else."
        width={30}
        value={form.typed('onBehalfOf')}
        error={form.error('onBehalfOf')}
      />
    </>
  )
}
