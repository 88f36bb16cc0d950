import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { Checkboxes } from '@/components/choices'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import type { WorkBoard } from '@/db/work-board'
import { newId } from '@/domain/identity'

/** Shares out what nobody has yet. The lead auditor is not ticked beforehand: they rule on what others score. */
export function ShareForm({
  auditId,
  board,
  open,
  leadId,
  form,
}: {
  readonly auditId: string
  readonly board: WorkBoard
  readonly open: number
  readonly leadId: string
  readonly form: FormState
}) {
  const others = board.colleagues.filter(({ id }) => id !== leadId).map(({ id }) => id)
  return (
    <>
      <Heading level={2} size="m">
        {open === 1 ? 'One score has nobody yet' : `${open} scores have nobody yet`}
      </Heading>
      <Form action={`/audits/${auditId}/allocate`} saveId={newId()} hidden={{ how: 'even' }}>
        <Checkboxes
          name="people[]"
          id="people"
          label="Share them evenly among"
          hint="Nobody gets a case of their own district, a crime of their own, one that they declared a conflict with, nor both scores of one case."
          values={form.chosen('people', others.length > 0 ? others : [leadId])}
          choices={board.colleagues.map(({ id, name }) => ({
            value: id,
            label: name,
            hint:
              id === leadId
                ? 'Leads the audit: on a case that they score, another lead auditor rules.'
                : undefined,
          }))}
          error={errorFor(form.errors, 'people')}
        />
        <Button>Share the cases out</Button>
      </Form>
    </>
  )
}
