import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { DateInput } from '@/components/date-input'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { WarningText } from '@/components/notices'
import { Table } from '@/components/table'
import { TextInput } from '@/components/text-input'
import { allBankHolidays } from '@/db/bank-holidays'
import { dayInWords, dayOf } from '@/domain/days'
import { newId } from '@/domain/identity'
import { bankHolidaySource } from '@/domain/working-days'

const here = '/administration/bank-holidays'

const sentences: Record<string, string> = {
  added: 'The day is added. Times in working days leave it out from now on.',
  removed: 'The day is removed. Times that were told before stay as they are.',
}

export default async function BankHolidaysPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('manage reference data')
  const form = await formState(consultation, searchParams, here)
  const done = await parameter(searchParams, 'done')
  const holidays = await allBankHolidays(consultation.reader)
  const today = dayOf(consultation.now)
  const lastYear = holidays.at(-1)?.day.slice(0, 4) ?? ''
  return (
    <HousePage
      consultation={consultation}
      place="/administration"
      title="Bank holidays"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Administration', href: '/administration' }, { text: 'Bank holidays' }]}
      success={done && sentences[done]}
      errors={form.errors}
    >
      <p className="govuk-body">
        Days in England and Wales that are no working days, beside Saturdays and Sundays. The five working
        days in which a district may challenge an answer, and in which a challenge is decided, leave them out.
        The list that ships is that of {bankHolidaySource}.
      </p>
      {lastYear <= today.slice(0, 4) && (
        <WarningText>
          {lastYear
            ? `The list ends with ${lastYear}. Add the days of the next year once they are announced.`
            : 'The list is empty: only Saturdays and Sundays are left out.'}
        </WarningText>
      )}
      <Table
        caption="Bank holidays"
        captionHidden
        dense
        rows={[...holidays].reverse()}
        rowKey={({ day }) => day}
        empty="None."
        columns={[
          { key: 'day', header: 'Day', nowrap: true, rowHeader: true, cell: ({ day }) => dayInWords(day) },
          { key: 'name', header: 'Name', cell: ({ name }) => name },
          { key: 'source', header: 'Source', cell: ({ source }) => source },
          {
            key: 'remove',
            header: <span className="govuk-visually-hidden">Remove</span>,
            cell: ({ day, name }) => (
              <Form action={`${here}/remove`} saveId={newId()} hidden={{ day }}>
                <Button kind="secondary" small>
                  Remove
                  <span className="govuk-visually-hidden">
                    {' '}
                    {name} on {dayInWords(day)}
                  </span>
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
          name="day"
          label="Day"
          value={form.typedDay('day', undefined)}
          error={errorFor(form.errors, 'day')}
        />
        <TextInput
          name="name"
          label="What it is called"
          width={30}
          value={form.typed('name')}
          error={errorFor(form.errors, 'name')}
        />
        <TextInput
          name="source"
          label="Where it was announced"
          hint="An address, or the notice and its date."
          value={form.typed('source')}
          error={errorFor(form.errors, 'source')}
        />
        <Button>Add the day</Button>
      </Form>
    </HousePage>
  )
}
