import { change } from '@/app/change'
import { callOffMeeting } from '@/commands/call-off-meeting'

export const POST = change(callOffMeeting, {
  then: (_, { meeting }) => `/calendar/meetings/${meeting}?done=called-off`,
  form: ({ meeting }) => `/calendar/meetings/${meeting}`,
})
