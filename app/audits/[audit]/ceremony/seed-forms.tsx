import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { TextInput } from '@/components/text-input'
import { newId } from '@/domain/identity'
import { seedDigits } from '@/domain/sampling'
import { SeedInput } from './seed-input'

/** Who is there, the dice, and the one button; or the machine once, where there are no dice. */
export function SeedForms({ auditId, form }: { readonly auditId: string; readonly form: FormState }) {
  return (
    <>
      <Form action={`/audits/${auditId}/draw`} saveId={newId()} hidden={{ how: 'typed' }}>
        <Heading level={2} size="l">
          2. Who is there
        </Heading>
        <TextInput
          name="witnesses"
          label="Who watched"
          hint="Names, as they go on the receipt: people who are not auditors of this audit"
          value={form.typed('witnesses')}
          error={errorFor(form.errors, 'witnesses')}
        />
        <Heading level={2} size="l">
          3. The dice
        </Heading>
        <p className="govuk-body-l">
          Roll a ten-sided die at least {seedDigits} times. Say each digit aloud and type it as it falls.
        </p>
        <SeedInput value={form.typed('seed')} error={errorFor(form.errors, 'seed')} needed={seedDigits} />
        <Heading level={2} size="l">
          4. The draw
        </Heading>
        <p className="govuk-body-l">Every district is drawn at once, and only once.</p>
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
    </>
  )
}
