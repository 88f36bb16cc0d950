import { change } from '@/app/change'
import { addMeeting } from '@/commands/add-meeting'

export const POST = change(addMeeting, {
  then: () => '/calendar?done=added',
  form: () => '/calendar/meetings/new',
})
