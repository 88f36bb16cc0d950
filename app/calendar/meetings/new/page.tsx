import { formState, type SearchParams } from '@/app/form-state'
import { HousePage } from '@/app/house-page'
import { consult } from '@/app/session'
import { Button } from '@/components/button'
import { Form } from '@/components/form'
import { allDistricts } from '@/db/districts'
import { newId } from '@/domain/identity'
import { MeetingFields } from '../meeting-fields'

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
      <Form action="/calendar/add-meeting" saveId={newId()}>
        <MeetingFields form={form} districts={await allDistricts(consultation.reader)} />
        <Button>Enter the meeting</Button>
      </Form>
    </HousePage>
  )
}
