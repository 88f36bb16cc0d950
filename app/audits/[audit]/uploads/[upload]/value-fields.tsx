import type { FormState } from '@/app/form-state'
import { errorFor } from '@/components/error-summary'
import { Heading } from '@/components/heading'
import { Details } from '@/components/notices'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import type { Upload } from '@/db/uploads'
import { foldedText } from '@/domain/cell-text'
import { fieldNames } from '@/domain/extract-fields'
import type { Decisions } from '@/domain/extract-mapping'
import type { KnownDistrict } from '@/domain/extract-values'
import { valuedFields, type FoundValue, type ValuedField } from '@/domain/found-values'
import { grouped } from '@/domain/percent'
import { meaningInWords, meaningsOf } from '@/domain/value-meanings'

interface Placed extends FoundValue {
  /** Its place among all values of the form. */
  place: number
}

/** The values that a check found in the file, what each is understood as, and a way to say otherwise. */
export function ValueFields({
  form,
  upload,
  decisions,
  districts,
}: {
  readonly form: FormState
  readonly upload: Upload
  readonly decisions: Decisions
  readonly districts: readonly KnownDistrict[]
}) {
  const found: Placed[] = (upload.report?.found ?? []).map((value, place) => ({ ...value, place }))
  if (found.length === 0) return null
  const said = new Map(decisions.values.map(({ field, from, to }) => [`${field}:${foldedText(from)}`, to]))
  const columnsOf = (field: ValuedField): Column<Placed>[] => [
    {
      key: 'value',
      header: 'In the file',
      rowHeader: true,
      cell: ({ value }) => <bdi>{value || '(blank)'}</bdi>,
    },
    { key: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => grouped(rows) },
    {
      key: 'means',
      header: 'Understood as',
      cell: ({ means }) =>
        meaningInWords(field, means, districts) ?? <strong className="app-missing">Not understood</strong>,
    },
    {
      key: 'to',
      header: 'Stands for',
      cell: ({ value, means, place }) => (
        <>
          <input type="hidden" name="from[]" value={`${field}:${value}`} />
          <Select
            name="to[]"
            id={`to-${place}`}
            label={`${fieldNames[field]} ‘${value || '(blank)'}’ stands for`}
            labelHidden
            value={form.chosen('to')[place] ?? said.get(`${field}:${foldedText(value)}`) ?? ''}
            placeholder={means === null ? 'Choose what it stands for' : 'As it is understood'}
            options={meaningsOf(field, districts)}
            error={errorFor(form.errors, `to-${place}`)}
          />
        </>
      ),
    },
  ]
  const fields = valuedFields.filter((field) => found.some((value) => value.field === field))
  return (
    <>
      <Heading level={2} size="m" id="values">
        What the values mean
      </Heading>
      <p className="govuk-body">
        These stand in the file. Say once what a value stands for, and every row that has it is read so.
      </p>
      {fields.map((field) => {
        const values = found.filter((value) => value.field === field)
        const unknown = values.filter(({ means }) => means === null)
        const known = values.filter(({ means }) => means !== null)
        const table = (rows: Placed[], caption: string) => (
          <Table
            caption={caption}
            captionSize="s"
            columns={columnsOf(field)}
            rows={rows}
            rowKey={({ place }) => String(place)}
          />
        )
        return (
          <div key={field}>
            {unknown.length > 0 && table(unknown, `${fieldNames[field]}: not understood`)}
            {known.length > 0 && (
              <Details summary={`${fieldNames[field]}: ${grouped(known.length)} understood`}>
                {table(known, `${fieldNames[field]}: understood`)}
              </Details>
            )}
          </div>
        )
      })}
    </>
  )
}
