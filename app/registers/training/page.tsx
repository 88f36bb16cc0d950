import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { FileUpload } from '@/components/file-upload'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { EmptyState } from '@/components/notices'
import { Table } from '@/components/table'
import { namesOf } from '@/db/people'
import { coursesOf, trainingVersions } from '@/db/training'
import { dayInWords, instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { couldEver } from '@/domain/permissions'
import { CountingCourses } from './counting-courses'

const here = '/registers/training'

const sentences: Record<string, string> = {
  replaced: 'The list is imported. It is the register that counts from now on.',
  counting: 'The courses that count are saved.',
}

/** Who holds which course since when: what stands, its versions, and another list in its place. */
export default async function TrainingPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const consultation = await consult('keep registers')
  const { reader, person } = consultation
  const form = await formState(consultation, searchParams, here)
  const versions = await trainingVersions(reader)
  const names = await namesOf(reader)
  const standing = versions[0]
  // Only its own form says anything of the courses: the one for a newer list has none.
  const countingSent = form.typed('revision') !== ''
  const administers = couldEver('manage users', person)
  return (
    <HousePage
      consultation={consultation}
      place={administers ? '/administration' : '/audits'}
      title="Training register"
      marking="OFFICIAL"
      breadcrumbs={[
        administers
          ? { text: 'Administration', href: '/administration' }
          : { text: 'Audits', href: '/audits' },
        { text: 'Training register' },
      ]}
      success={sentences[(await parameter(searchParams, 'done')) ?? '']}
      errors={form.errors}
    >
      <p className="govuk-body">
        Which officers hold which course since when, by the keys that extracts have and without names. Scorers
        see beside the question about the investigator what the register has as of the crime, and confirm it;
        nothing is answered by itself.
      </p>
      {standing ? (
        <CountingCourses
          register={standing}
          courses={await coursesOf(reader, standing.version)}
          chosen={countingSent ? form.chosen('courses') : standing.counting}
          error={errorFor(form.errors, 'courses')}
        />
      ) : (
        <EmptyState title="No list is imported yet">
          <p className="govuk-body">Scorers are told nothing about training until there is one.</p>
        </EmptyState>
      )}
      <Heading level={2} size="m">
        {standing ? 'Put a newer list in its place' : 'Import a list'}
      </Heading>
      <p className="govuk-body">
        The list needs a column for the officer’s key, one for the course and one for the day from which it is
        held; one for the last day can be there. Columns of names and everything else are left out. While any
        row is wrong nothing is imported.
      </p>
      <Form action={`${here}/replace`} saveId={newId()} upload>
        <DateInput
          name="asAt"
          label="Day of the list"
          hint="As of when Learning and Development made it."
          value={form.typedDay('asAt')}
          error={errorFor(form.errors, 'asAt')}
        />
        <FileUpload
          name="file"
          label="CSV file or Excel workbook"
          accept=".csv,.txt,.xlsx"
          error={errorFor(form.errors, 'file')}
        />
        <Button>Import the list</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href={`${here}/pasted`}>
          Paste a list from a spreadsheet
        </a>
      </p>
      {versions.length > 0 && (
        <Table
          caption="Versions, the newest first"
          rows={versions}
          rowKey={({ version }) => String(version)}
          columns={[
            { key: 'version', header: 'Version', rowHeader: true, cell: ({ version }) => version },
            { key: 'asAt', header: 'Day of the list', cell: ({ asAt }) => dayInWords(asAt) },
            { key: 'source', header: 'From', cell: ({ source }) => <bdi>{source}</bdi> },
            { key: 'officers', header: 'Officers', numeric: true, cell: ({ officers }) => officers },
            { key: 'records', header: 'Courses held', numeric: true, cell: ({ records }) => records },
            {
              key: 'imported',
              header: 'Imported',
              cell: ({ importedAt, importedBy }) =>
                `${instantInWords(importedAt)} by ${names.get(importedBy) ?? 'somebody'}`,
            },
          ]}
        />
      )}
    </HousePage>
  )
}
