import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { Table } from '@/components/table'
import { TextArea } from '@/components/text-area'
import { TextInput } from '@/components/text-input'
import { allRecordingChanges } from '@/db/recording-changes'
import { dayInWords } from '@/domain/days'
import { newId } from '@/domain/identity'

const here = '/administration/recording-changes'

const sentences: Record<string, string> = {
  added: 'The day is added. Every problem profile marks it from now on.',
  removed: 'The day is removed.',
}

export default async function RecordingChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const form = await formState(consultation, searchParams, here)
  const done = await parameter(searchParams, 'done')
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Changes of recording"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Changes of recording' }]}
      success={done && sentences[done]}
      errors={form.errors}
    >
      <p className="govuk-body">
        Days from which crimes are recorded by another rule. Figures on the two sides of such a day are not
        alike: profiles mark it in their months and say which 12-month totals have crimes of both sides.
      </p>
      <Table
        caption="Changes of recording"
        captionHidden
        rows={await allRecordingChanges(consultation.reader)}
        rowKey={({ id }) => id}
        empty="None."
        columns={[
          { key: 'day', header: 'From', nowrap: true, cell: ({ beginsOn }) => dayInWords(beginsOn) },
          { key: 'title', header: 'What changed', rowHeader: true, cell: ({ title }) => title },
          { key: 'note', header: 'Explanation', cell: ({ note }) => note },
          {
            key: 'remove',
            header: <span className="govuk-visually-hidden">Remove</span>,
            cell: ({ id, title }) => (
              <Form action={`${here}/remove`} saveId={newId()} hidden={{ change: id }}>
                <Button kind="secondary" small>
                  Remove<span className="govuk-visually-hidden"> {title}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <Heading level={2} size="m">
        Add a day
      </Heading>
      <Form action={`${here}/add`} saveId={newId()}>
        <DateInput
          name="beginsOn"
          label="First day"
          hint="The first day on which crimes were recorded by the new rule."
          value={form.typedDay('beginsOn', undefined)}
          error={errorFor(form.errors, 'beginsOn')}
        />
        <TextInput
          name="title"
          label="What changed"
          hint="As it is to stand in tables, in a few words."
          width={30}
          value={form.typed('title')}
          error={errorFor(form.errors, 'title')}
        />
        <TextArea
          name="note"
          label="Explanation (optional)"
          rows={3}
          maxLength={500}
          value={form.typed('note')}
          error={errorFor(form.errors, 'note')}
        />
        <Button>Add the day</Button>
      </Form>
    </HousePage>
  )
}
