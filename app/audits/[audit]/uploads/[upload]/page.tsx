import { AuditPage } from '@/app/audits/[audit]/audit-page'
import { formState, parameter, type SearchParams } from '@/app/form-state'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Inset } from '@/components/notices'
import { SummaryList } from '@/components/summary-list'
import { Table, type Column } from '@/components/table'
import { placesKnown } from '@/db/boundaries'
import { allDistricts } from '@/db/districts'
import type { Upload } from '@/db/uploads'
import { newId } from '@/domain/identity'
import { formatInWords, sizeInWords } from '../file-words'
import { consultUpload } from '../upload-for'
import { EarlierImport } from './earlier-import'
import { MappingForm } from './mapping-form'
import { ProfileNote } from './profile-note'
import { ReadingChoice } from './reading-choice'

interface Address {
  params: Promise<{ audit: string; upload: string }>
  searchParams: SearchParams
}

const rowsShown = 5

export default async function MappingPage({ params, searchParams }: Address) {
  const { audit, upload: id } = await params
  const { consultation, upload } = await consultUpload(
    { audit, upload: id },
    'the first rows of an uploaded file',
  )
  const form = await formState(consultation, searchParams, `/audits/${audit}/uploads/${id}`)
  return (
    <AuditPage
      consultation={consultation}
      audit={consultation.subject}
      current="Population"
      under={[]}
      title="What the columns mean"
      marking="OFFICIAL-SENSITIVE"
      errors={form.errors}
      success={(await parameter(searchParams, 'done')) === 'read' ? 'The file was read again.' : undefined}
    >
      <EarlierImport reader={consultation.reader} upload={upload} person={consultation.person} />
      <SummaryList
        rows={[
          { key: 'File', value: <bdi>{upload.fileName}</bdi> },
          { key: 'Size', value: `${sizeInWords(upload.fileSize)}, ${upload.header.length} columns` },
          { key: 'Read as', value: formatInWords(upload) },
          ...(upload.reading.format?.kind === 'xlsx'
            ? [{ key: 'Sheet', value: <bdi>{upload.reading.format.sheet}</bdi> }]
            : []),
          ...(upload.reading.headerRow > 1
            ? [
                {
                  key: 'Header',
                  value: `In row ${upload.reading.headerRow}. What stands above it is left out.`,
                },
              ]
            : []),
          ...(upload.reading.example
            ? [{ key: 'Does this read right?', value: <bdi>{upload.reading.example}</bdi> }]
            : []),
        ]}
      />
      <Notes upload={upload} />
      <ReadingChoice action={`/audits/${audit}/uploads/${id}/read-again`} form={form} upload={upload} />
      <Refused upload={upload} />
      <Coordinates upload={upload} />
      <FirstRows upload={upload} />
      <ProfileNote reader={consultation.reader} upload={upload} />
      <MappingForm
        action={`/audits/${audit}/uploads/${id}/check`}
        form={form}
        upload={upload}
        audit={consultation.subject.audit}
        districts={await allDistricts(consultation.reader)}
        places={await placesKnown(consultation.reader)}
      />
      <Form action={`/audits/${audit}/uploads/${id}/drop`} saveId={newId()}>
        <Button kind="secondary">Drop this file</Button>
      </Form>
    </AuditPage>
  )
}

/** What was noticed while the file was read. */
function Notes({ upload: { reading } }: { readonly upload: Upload }) {
  const notes = reading.notes ?? []
  if (notes.length === 0) return null
  return (
    <Inset>
      <ul className="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li key={note}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </Inset>
  )
}

function Refused({ upload: { reading } }: { readonly upload: Upload }) {
  if (reading.refused.length === 0) return null
  return (
    <Inset>
      <p className="govuk-body">
        These columns hold personal data that an audit does not need. They are not read, not shown and cannot
        be chosen:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {reading.refused.map(({ column, name, because }) => (
          <li key={column}>
            <bdi>{name || `Column ${column + 1}`}</bdi>: {because}.
          </li>
        ))}
      </ul>
    </Inset>
  )
}

/** Coordinates say where somebody lives: they are read for the ward and written down nowhere. */
function Coordinates({ upload: { header, reading } }: { readonly upload: Upload }) {
  const names = (reading.coordinates ?? []).map((place) => header[place] ?? '')
  if (names.length === 0) return null
  return (
    <Inset>
      <p className="govuk-body">
        <bdi>{names.join(', ')}</bdi>: coordinates. They are not shown and never kept. Where they are chosen
        below, the ward in which they lie is looked up while the file is read, and only the ward is kept.
      </p>
    </Inset>
  )
}

function FirstRows({ upload: { header, firstRows, reading } }: { readonly upload: Upload }) {
  const hidden = new Set([...reading.refused.map(({ column }) => column), ...(reading.coordinates ?? [])])
  const columns: Column<string[]>[] = header.map((name, place) => ({
    key: String(place),
    header: <bdi>{name || `Column ${place + 1}`}</bdi>,
    cell: (cells) =>
      hidden.has(place) ? <span className="app-muted">not shown</span> : <bdi>{cells[place]}</bdi>,
  }))
  return (
    <>
      <Heading level={2} size="m">
        The first rows
      </Heading>
      <Table
        caption="The first rows under the header"
        captionHidden
        dense
        columns={columns}
        rows={firstRows.slice(0, rowsShown)}
        rowKey={(_cells, place) => String(place)}
      />
    </>
  )
}
