import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { ErrorMessage } from '@/components/field'
import { FilterForm } from '@/components/filter-form'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import { TextInput } from '@/components/text-input'
import { everybodyElse } from '@/commands/allocate-cases.input'
import type { BoardDuty, WorkBoard } from '@/db/work-board'
import { caseLabel } from '@/domain/case-label'
import { newId } from '@/domain/identity'
import { filterAddress, givable, isFiltered, nobody, type BoardFilter } from './board-filter'

const keyOf = ({ caseId, turn }: BoardDuty) => `${caseId} ${turn}`
const nameOf = (duty: BoardDuty) => `${duty.district} case ${caseLabel(duty)}, ${duty.turn} score`

interface GiveProps {
  readonly auditId: string
  readonly board: WorkBoard
  readonly districts: ReadonlyMap<string, string>
  readonly filter: BoardFilter
  readonly form: FormState
}

/** Gives chosen scores on, with the reason: somebody is ill, or has declared a conflict. */
export function GiveForm(props: GiveProps) {
  const { auditId, board, districts, filter, form } = props
  const shown = givable(board.duties, filter)
  return (
    <div id="give">
      <Details
        summary="Give cases on: one, several or all that somebody has"
        open={form.refused || isFiltered(filter)}
      >
        <Filters auditId={auditId} board={board} districts={districts} filter={filter} />
        <p className="govuk-body">
          {shown.length === 1
            ? '1 score that can be given on.'
            : `${shown.length} scores that can be given on.`}{' '}
          A finished one has to be reopened first.{' '}
          {shown.length > 0 && (
            <a
              className="govuk-link"
              href={filterAddress(auditId, { ...filter, chooseAll: !filter.chooseAll })}
            >
              {filter.chooseAll ? 'Choose none of them' : `Choose all ${shown.length}`}
            </a>
          )}
        </p>
        {shown.length > 0 && <Chosen {...props} shown={shown} />}
      </Details>
    </div>
  )
}

function Filters({ auditId, board, districts, filter }: Omit<GiveProps, 'form'>) {
  return (
    <FilterForm
      action={`/audits/${auditId}/allocation#give`}
      heading="Which scores"
      submit="Show them"
      clearHref={`/audits/${auditId}/allocation?who=#give`}
    >
      <Select
        name="who"
        label="Who has them"
        value={filter.who}
        options={[
          { value: '', text: 'Anybody or nobody' },
          { value: nobody, text: 'Nobody yet' },
          ...board.colleagues.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="district"
        label="District"
        value={filter.district}
        options={[
          { value: '', text: 'All districts' },
          ...[...districts].map(([code, name]) => ({ value: code, text: name })),
        ]}
      />
    </FilterForm>
  )
}

function Chosen({
  auditId,
  board,
  districts,
  filter,
  form,
  shown,
}: GiveProps & { readonly shown: readonly BoardDuty[] }) {
  const faults = form.errors.filter(({ field }) => field === 'duties')
  return (
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
        caption="Scores that can be given on"
        captionHidden
        columns={columnsOf(board, districts, form.chosen('duties', filter.chooseAll ? shown.map(keyOf) : []))}
        rows={shown}
        rowKey={keyOf}
        dense
      />
      <Select
        name="person"
        label="To whom"
        placeholder="Choose an auditor"
        options={[
          { value: everybodyElse, text: 'Everybody else, evenly (the lead auditor only if need be)' },
          ...board.colleagues.map(({ id, name }) => ({ value: id, text: name })),
        ]}
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
  )
}

function columnsOf(
  board: WorkBoard,
  districts: ReadonlyMap<string, string>,
  chosen: readonly string[],
): Column<BoardDuty>[] {
  const people = new Map(board.colleagues.map(({ id, name }) => [id, name]))
  const holder = ({ score, waiting }: BoardDuty) =>
    score
      ? (people.get(score.scorerId) ?? 'somebody who left the audit')
      : waiting
        ? 'nobody since a conflict'
        : 'nobody yet'
  return [
    {
      key: 'choose',
      header: 'Choose',
      cell: (duty, index) => <ChooseBox duty={duty} index={index} on={chosen.includes(keyOf(duty))} />,
    },
    { key: 'district', header: 'District', cell: ({ district }) => districts.get(district) ?? district },
    { key: 'number', header: 'Case', numeric: true, cell: caseLabel },
    { key: 'turn', header: 'Score', cell: ({ turn }) => turn },
    { key: 'who', header: 'Auditor', cell: holder },
    { key: 'status', header: 'Status', cell: ({ score }) => score?.status ?? '' },
  ]
}

function ChooseBox({
  duty,
  index,
  on,
}: {
  readonly duty: BoardDuty
  readonly index: number
  readonly on: boolean
}) {
  const id = index === 0 ? 'duties' : `duties-${index + 1}`
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small app-checkbox-cell">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          name="duties[]"
          id={id}
          value={keyOf(duty)}
          defaultChecked={on}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">{nameOf(duty)}</span>
        </label>
      </div>
    </div>
  )
}
