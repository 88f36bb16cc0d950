import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import type { Upload } from '@/db/uploads'
import { extractFields, fieldNames, type ExtractField, type Mapping } from '@/domain/extract-fields'
import { placedMapping } from '@/domain/extract-mapping'
import { guessFields } from '@/domain/field-guess'
import { newId } from '@/domain/identity'

/** What each field is for; the first three are needed. */
const uses: Record<ExtractField, string> = {
  reference: 'Needed. Text that names the crime, taken as it stands.',
  district: 'Needed. Code, name or other spelling of a district.',
  domestic: 'Needed: DA and non-DA are drawn apart. Y, N, Yes, No, 1, 0; blank is unknown, never no.',
  recordedOn: 'Day before month. Without it, every crime counts as of the period.',
  offence: 'Shown with the case.',
  outcome: 'Outcome tables. A code, a colon and its text; blank is no outcome yet.',
  ward: 'Shown with the case.',
  team: 'Shown with the case.',
  officerKey: 'Collar number or key, no name: nobody audits their own case.',
  arrested: 'Y, N or blank.',
  riskAssessed: 'Y, N or blank.',
  cyber: 'Y, N or blank.',
  pairKey: 'A key for victim and suspect together, no name.',
  recordStatus: 'Cancelled records are left out.',
}

/** The columns of a file as they are guessed or were said before, each to be confirmed. */
export function MappingForm({
  action,
  form,
  upload,
}: {
  readonly action: string
  readonly form: FormState
  readonly upload: Upload
}) {
  const { header, reading } = upload
  const refused = new Set(reading.refused.map(({ column }) => column))
  const options = header.flatMap((name, place) =>
    name === '' || refused.has(place) ? [] : [{ value: String(place), text: name }],
  )
  const known = mappingShown(upload, refused)
  const columns: Column<ExtractField>[] = [
    { key: 'field', header: 'Field', rowHeader: true, nowrap: true, cell: (field) => fieldNames[field] },
    {
      key: 'column',
      header: 'Column of the file',
      cell: (field) => (
        <Select
          name={`mapping.${field}`}
          label={`Column for ${fieldNames[field]}`}
          labelHidden
          value={form.typed(`mapping.${field}`, known[field] === undefined ? '' : String(known[field]))}
          placeholder="Not in the file"
          options={options}
          error={errorFor(form.errors, `mapping.${field}`)}
        />
      ),
    },
    { key: 'use', header: 'What it is for', cell: (field) => uses[field] },
  ]
  return (
    <Form action={action} saveId={newId()}>
      <Heading level={2} size="m">
        Which column holds what
      </Heading>
      <p className="govuk-body">
        The columns were guessed by their names. Correct what is wrong. A column that is chosen for nothing is
        dropped: nothing of it is kept.
      </p>
      <Table
        caption="Which column holds what"
        captionHidden
        columns={columns}
        rows={extractFields}
        rowKey={(field) => field}
      />
      <Button>Check the whole file</Button>
    </Form>
  )
}

/** What was said when the file was checked before, or else the guess. */
function mappingShown({ header, mapping }: Upload, refused: ReadonlySet<number>): Mapping {
  if (mapping) return placedMapping(header, mapping).mapping
  return guessFields(
    header.map((name, place) => (refused.has(place) ? '' : name)),
    [],
  ).mapping
}
