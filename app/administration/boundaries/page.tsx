import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { FileUpload } from '@/components/file-upload'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { loadedBoundaries, placesKnown } from '@/db/boundaries'
import { namesOf } from '@/db/people'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'

const here = '/administration/boundaries'

export default async function BoundariesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const { reader } = consultation
  const form = await formState(consultation, searchParams, here)
  const names = await namesOf(reader)
  const loaded = await loadedBoundaries(reader)
  const places = await placesKnown(reader)
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Ward boundaries"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Ward boundaries' }]}
      success={
        (await parameter(searchParams, 'done')) === 'loaded'
          ? 'The boundaries are loaded. From now on maps are drawn from them, and coordinates looked up in them.'
          : undefined
      }
      errors={form.errors}
    >
      <p className="govuk-body">
        Maps of the problem profile are drawn from the newest of these, and the coordinates of an extract that
        names no ward are looked up in them. Without any there is no map; every figure stands in a table all
        the same.
      </p>
      <p className="govuk-body">
        {places
          ? `Coordinates are looked up in ‘${places.name}’.`
          : loaded.length > 0
            ? 'The newest were loaded before coordinates could be looked up. Load the file once more for that.'
            : 'Coordinates cannot be looked up yet.'}
      </p>
      <Table
        caption="Boundaries, the newest first"
        captionHidden
        rows={loaded}
        rowKey={({ id }) => id}
        empty="None were loaded yet."
        columns={[
          { key: 'name', header: 'Name', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'attribution',
            header: 'Attribution, as every map shows it',
            cell: (one) => one.attribution,
          },
          {
            key: 'loaded',
            header: 'Loaded',
            cell: ({ loadedAt, loadedBy }) =>
              `${instantInWords(loadedAt)} by ${names.get(loadedBy) ?? 'somebody'}`,
          },
        ]}
      />
      <Heading level={2} size="m">
        Load boundaries
      </Heading>
      <Form action={`${here}/load`} saveId={newId()} upload>
        <TextInput
          name="name"
          label="Name"
          hint="Whose wards, and of which year: ‘West Yorkshire, wards of 2013’."
          width={30}
          value={form.typed('name')}
          error={errorFor(form.errors, 'name')}
        />
        <TextArea
          name="attribution"
          label="Attribution"
          hint="The sentence that the licence of the data asks for. It stands under every map."
          rows={3}
          maxLength={500}
          value={form.typed('attribution')}
          error={errorFor(form.errors, 'attribution')}
        />
        <FileUpload
          name="file"
          label="GeoJSON file"
          hint="One feature a ward, in longitude and latitude, with the ward’s name as extracts write it. At most 20 MB."
          accept=".geojson,.json,application/geo+json"
          error={errorFor(form.errors, 'file')}
        />
        <Button>Load the boundaries</Button>
      </Form>
    </HousePage>
  )
}
