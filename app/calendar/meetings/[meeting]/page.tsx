import { notFound } from 'next/navigation'
import { formState, parameter, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { theMeeting } from '@/commands/meeting-subject'
import { Button } from '@/components/button'
import { errorFor } from '@/components/error-summary'
import { Form } from '@/components/form'
import { Heading } from '@/components/heading'
import { SummaryList } from '@/components/summary-list'
import { TextInput } from '@/components/text-input'
import { calendarFacts } from '@/db/calendar'
import { allDistricts } from '@/db/districts'
import { calendarEntries } from '@/domain/calendar'
import { instantInWords } from '@/domain/days'
import { newId } from '@/domain/identity'
import { meetingTime, meetingTitle } from '@/domain/meeting'
import { allows } from '@/domain/permissions'
import { MeetingForm } from '../meeting-form'
import { shownMeeting } from '../shown-meeting'

const sentences: Record<string, string> = {
  changed: 'The meeting is changed. Recommendations that name it by its day stay as they are.',
  'called-off': 'The meeting is called off. It stays in the calendar with the reason.',
}

interface Address {
  params: Promise<{ meeting: string }>
  searchParams: SearchParams
}

/** One meeting: when and where, what to look out for, and for governance its change. */
export default async function MeetingPage({ params, searchParams }: Address) {
  const { meeting: id } = await params
  const consultation = await consult('see the calendar', (reader, person) =>
    theMeeting(reader, { meeting: id }, person),
  )
  const { reader, person, subject } = consultation
  const { meeting } = subject
  const here = `/calendar/meetings/${id}`
  const form = await formState(consultation, searchParams, here)
  const done = await parameter(searchParams, 'done')
  const facts = await calendarFacts(reader, person, meeting.heldOn, meeting.heldOn)
  const entry = calendarEntries(facts, meeting.heldOn, meeting.heldOn).find((one) => one.meeting === id)
  if (!entry) notFound()
  const keeps = allows('keep the calendar', person, subject) && meeting.calledOffAt === null
  const title = meetingTitle(meeting.kind, meeting.districtName)
  return (
    <HousePage
      consultation={consultation}
      place="/calendar"
      title={title}
      caption={meetingTime(meeting)}
      marking="OFFICIAL"
      breadcrumbs={[
        { text: 'Calendar', href: `/calendar?from=${meeting.heldOn}` },
        { text: `${meeting.kind}, ${meetingTime(meeting)}` },
      ]}
      success={done && sentences[done]}
      errors={form.errors}
    >
      <SummaryList
        rows={[
          { key: 'When', value: meetingTime(meeting) },
          { key: 'Where', value: meeting.place || 'Not said' },
          ...(meeting.note ? [{ key: 'Note', value: meeting.note }] : []),
          ...(meeting.calledOffAt
            ? [
                {
                  key: 'Called off',
                  value: `${instantInWords(meeting.calledOffAt)}: ${meeting.calledOffBecause}`,
                },
              ]
            : []),
        ]}
      />
      {entry.warnings.length > 0 && (
        <>
          <Heading level={2} size="m">
            Look out
          </Heading>
          <ul className="govuk-list govuk-list--bullet">
            {entry.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </>
      )}
      {keeps && (
        <div className="app-no-print">
          <Heading level={2} size="m">
            Change the meeting
          </Heading>
          <MeetingForm
            action={`${here}/change`}
            submit="Save the meeting"
            saveId={newId()}
            revision={meeting.revision}
            districts={await allDistricts(reader)}
            {...shownMeeting(form, meeting)}
            errors={form.errors}
          />
          <Heading level={2} size="m">
            Call it off
          </Heading>
          <Form action={`${here}/call-off`} saveId={newId()}>
            <TextInput
              name="reason"
              label="Why"
              hint="Stands beside the meeting in everybody’s calendar."
              width={30}
              value={form.typed('reason')}
              error={errorFor(form.errors, 'reason')}
            />
            <Button kind="warning">Call the meeting off</Button>
          </Form>
        </div>
      )}
    </HousePage>
  )
}
