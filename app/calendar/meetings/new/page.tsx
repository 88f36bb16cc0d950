import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { allDistricts } from '@/db/districts'
import { newId } from '@/domain/identity'
import { MeetingForm } from '../meeting-form'
import { shownMeeting } from '../shown-meeting'

export default async function NewMeetingPage({ searchParams }: { searchParams: SearchParams }) {
  const consultation = await consult('keep the calendar')
  const form = await formState(consultation, searchParams, '/calendar/meetings/new')
  return (
    <HousePage
      consultation={consultation}
      place="/calendar"
      title="Enter a meeting"
      marking="OFFICIAL"
      breadcrumbs={[{ text: 'Calendar', href: '/calendar' }, { text: 'Enter a meeting' }]}
      errors={form.errors}
    >
      <MeetingForm
        action="/calendar/add-meeting"
        submit="Enter the meeting"
        saveId={newId()}
        districts={await allDistricts(consultation.reader)}
        {...shownMeeting(form)}
        errors={form.errors}
      />
    </HousePage>
  )
}
