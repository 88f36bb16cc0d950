import { change } from '@/app/change'
import { changeMeeting } from '@/commands/change-meeting'

export const POST = change(changeMeeting, {
  then: (_, { meeting }) => `/calendar/meetings/${meeting}?done=changed`,
  form: ({ meeting }) => `/calendar/meetings/${meeting}`,
})
