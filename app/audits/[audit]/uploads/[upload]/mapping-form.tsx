import type { FormState } from '@/app/form-state'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Select } from '@/components/select'
import { Table, type Column } from '@/components/table'
import type { Audit } from '@/db/audits'
import type { Upload } from '@/db/uploads'
import {
  coordinateFields,
  extractFields,
  fieldNames,
  type ExtractField,
  type Mapping,
} from '@/domain/extract-fields'
import { extractMapping, noDecisions, placedMapping } from '@/domain/extract-mapping'
import type { KnownDistrict } from '@/domain/extract-values'
import { guessFields } from '@/domain/field-guess'
import { newId } from '@/domain/identity'
import type { Strata } from '@/domain/strata'
import { DecisionFields } from './decision-fields'
import { ValueFields } from './value-fields'

/** What each field is for. */
const uses: Record<ExtractField, string> = {
  reference: 'Needed. Text that names the crime, taken as it stands.',
  district: 'Needed. Code, name or other spelling of a district, or a small area such as Leeds 001A.',
  domestic: 'Y, N, Yes, No, 1, 0, DA, Non-DA; blank is unknown, never no.',
  recordedOn:
    'Day before month, or a month alone (2021-09), which counts where all of it is in the period. Without it, every crime counts as of the period.',
  offence: 'Shown with the case.',
  outcome: 'Outcome tables. A code, a colon and its text; blank is no outcome yet.',
  ward: 'Map of wards, and shown with the case. A small area such as Leeds 001A tells the district, not the ward: coordinates do.',
  longitude:
    'For the ward only, where the row names none: degrees (WGS 84), or metres of the National Grid. Looked up while the file is read, never kept.',
  latitude: 'As above. Choose both or neither.',
  team: 'Shown with the case.',
  officerKey: 'Collar number or key, no name: nobody audits their own case.',
  arrested: 'Y, N or blank.',
  riskAssessed: 'Y, N or blank.',
  cyber: 'Y, N or blank; blank is unknown, never no.',
  pairKey: 'A key for victim and suspect together, no name.',
  recordStatus: 'Cancelled records are left out.',
}

const domesticNeed: Record<Strata, string> = {
  apart: 'Needed: DA and non-DA are drawn apart.',
  together: 'Each district is drawn as one: not needed.',
  'by flag': 'Crimes are drawn by a flag: not needed.',
}

const isCoordinate = (field: ExtractField) => (coordinateFields as readonly ExtractField[]).includes(field)

const noPlaces =
  'Could give the ward, but no ward boundaries are loaded to look coordinates up in. An administrator loads them under Ward boundaries.'

/** The columns of a file as they are guessed or were said before, each to be confirmed. */
export function MappingForm({
  action,
  form,
  upload,
  audit,
  districts,
  places,
}: {
  readonly action: string
  readonly form: FormState
  readonly upload: Upload
  readonly audit: Audit
  readonly districts: readonly KnownDistrict[]
  /** The boundaries that coordinates are looked up in; undefined where none are loaded. */
  readonly places: { name: string } | undefined
}) {
  const { header, reading } = upload
  const refused = new Set(reading.refused.map(({ column }) => column))
  const coordinates = new Set(reading.coordinates)
  const optionsFor = (field: ExtractField) =>
    header.flatMap((name, place) =>
      name === '' || refused.has(place) || (coordinates.has(place) && !isCoordinate(field))
        ? []
        : [{ value: String(place), text: name }],
    )
  const known = mappingShown(upload, refused)
  const decisions = upload.mapping ? extractMapping(upload.mapping) : noDecisions
  const domesticUse = `${domesticNeed[audit.strata]} ${uses.domestic}`
  const flagUse = audit.strata === 'by flag' ? `Needed: crimes are drawn by it. ${uses.cyber}` : uses.cyber
  const columns: Column<ExtractField>[] = [
    { key: 'field', header: 'Field', rowHeader: true, nowrap: true, cell: (field) => fieldNames[field] },
    {
      key: 'column',
      header: 'Column of the file',
      cell: (field) =>
        isCoordinate(field) && !places ? (
          <>Not read</>
        ) : (
          <Select
            name={`mapping.${field}`}
            label={`Column for ${fieldNames[field]}`}
            labelHidden
            value={form.typed(`mapping.${field}`, known[field] === undefined ? '' : String(known[field]))}
            placeholder="Not in the file"
            options={optionsFor(field)}
            error={errorFor(form.errors, `mapping.${field}`)}
          />
        ),
    },
    {
      key: 'use',
      header: 'What it is for',
      cell: (field) => {
        if (field === 'domestic') return domesticUse
        if (field === 'cyber') return flagUse
        if (!isCoordinate(field)) return uses[field]
        if (!places) return noPlaces
        return field === 'longitude' ? (
          <>
            {uses.longitude} Looked up in <bdi>{places.name}</bdi>.
          </>
        ) : (
          uses.latitude
        )
      },
    },
  ]
  return (
    <Form action={action} saveId={newId()}>
      <Heading level={2} size="m">
        Which column holds what
      </Heading>
      <p className="govuk-body">
        {upload.profileId === null && 'The columns were guessed by their names. '}Correct what is wrong. A
        column that is chosen for nothing is dropped: nothing of it is kept.
      </p>
      <Table
        caption="Which column holds what"
        captionHidden
        columns={columns}
        rows={extractFields}
        rowKey={(field) => field}
      />
      <ValueFields form={form} upload={upload} decisions={decisions} districts={districts} />
      <DecisionFields form={form} upload={upload} decisions={decisions} />
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
