import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { ErrorMessage } from '@/components/field'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import { TextInput } from '@/components/text-input'
import type { BoardDuty, WorkBoard } from '@/db/work-board'
import { newId } from '@/domain/identity'

const keyOf = ({ caseId, turn }: BoardDuty) => `${caseId} ${turn}`
const nameOf = ({ district, number, turn }: BoardDuty) => `${district} case ${number}, ${turn} score`

/** Gives chosen scores to one person, with the reason: somebody is ill, or has declared a conflict. */
export function GiveForm({
  auditId,
  board,
  districts,
  form,
}: {
  readonly auditId: string
  readonly board: WorkBoard
  readonly districts: ReadonlyMap<string, string>
  readonly form: FormState
}) {
  const people = new Map(board.colleagues.map(({ id, name }) => [id, name]))
  const chosen = form.chosen('duties')
  const faults = form.errors.filter(({ field }) => field === 'duties')
  const columns: Column<BoardDuty>[] = [
    {
      key: 'choose',
      header: 'Choose',
      cell: (duty, index) => (
        <div className="govuk-checkboxes govuk-checkboxes--small app-checkbox-cell">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              name="duties[]"
              id={index === 0 ? 'duties' : `duties-${index + 1}`}
              value={keyOf(duty)}
              defaultChecked={chosen.includes(keyOf(duty))}
              disabled={duty.score?.status === 'finished'}
            />
            <label
              className="govuk-label govuk-checkboxes__label"
              htmlFor={index === 0 ? 'duties' : `duties-${index + 1}`}
            >
              <span className="govuk-visually-hidden">{nameOf(duty)}</span>
            </label>
          </div>
        </div>
      ),
    },
    { key: 'district', header: 'District', cell: ({ district }) => districts.get(district) ?? district },
    { key: 'number', header: 'Case', numeric: true, cell: ({ number }) => number },
    { key: 'turn', header: 'Score', cell: ({ turn }) => turn },
    {
      key: 'who',
      header: 'Auditor',
      cell: ({ score }) =>
        score ? (people.get(score.scorerId) ?? 'somebody who left the audit') : 'nobody yet',
    },
    { key: 'status', header: 'Status', cell: ({ score }) => score?.status ?? '' },
  ]
  return (
    <Details summary="Give chosen cases to one person" open={faults.length > 0 || chosen.length > 0}>
      <Form action={`/audits/${auditId}/allocate`} saveId={newId()} hidden={{ how: 'named' }}>
        <Heading level={2} size="s">
          What is given
        </Heading>
        {faults.map(({ message }) => (
          <ErrorMessage id="duties-error" key={message}>
            {message}
          </ErrorMessage>
        ))}
        <Table
          caption="Every score of the sample"
          captionHidden
          columns={columns}
          rows={board.duties}
          rowKey={keyOf}
          dense
        />
        <Select
          name="person"
          label="To whom"
          placeholder="Choose an auditor"
          options={board.colleagues.map(({ id, name }) => ({ value: id, text: name }))}
          value={form.typed('person')}
          error={errorFor(form.errors, 'person')}
        />
        <TextInput
          name="reason"
          label="Why"
          hint="Goes into the trail. Nothing about a case or a victim."
          value={form.typed('reason')}
          error={errorFor(form.errors, 'reason')}
        />
        <Button kind="secondary">Give the chosen cases</Button>
      </Form>
    </Details>
  )
}
