import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import { seedDigits } from '@/domain/sampling'

/** The ceremony: dice in front of witnesses, or the machine once. Large and calm enough for a projector. */
export function SeedForms({ auditId, form }: { readonly auditId: string; readonly form: FormState }) {
  return (
    <section className="app-ceremony" aria-labelledby="seed-heading">
      <Heading level={2} size="l" id="seed-heading">
        Draw the sample
      </Heading>
      <p className="govuk-body">
        Roll a ten-sided die at least {seedDigits} times in front of people who are not auditors, and type
        each digit as it falls. Every district is drawn at once, and the sample is drawn only once.
      </p>
      <Form action={`/audits/${auditId}/draw`} saveId={newId()} hidden={{ how: 'typed' }}>
        <div className="app-ceremony__seed">
          <TextInput
            name="seed"
            label="The digits, in the order in which they fell"
            hint="Digits only, without spaces"
            numeric
            autoComplete="off"
            value={form.typed('seed')}
            error={errorFor(form.errors, 'seed')}
          />
        </div>
        <TextInput
          name="witnesses"
          label="Who watched"
          hint="Names, as they go on the receipt"
          value={form.typed('witnesses')}
          error={errorFor(form.errors, 'witnesses')}
        />
        <Button>Draw from these digits</Button>
      </Form>
      <Details summary="There are no dice">
        <p className="govuk-body">
          The machine makes thirty random digits, once, and draws from them in the same moment. Nobody sees
          them before. The receipt says that they were made by the machine.
        </p>
        <Form action={`/audits/${auditId}/draw`} saveId={newId()} hidden={{ how: 'generated' }}>
          <Button kind="secondary">Let the machine make the seed and draw</Button>
        </Form>
      </Details>
    </section>
  )
}
