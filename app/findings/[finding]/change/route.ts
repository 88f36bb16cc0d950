import { change } from '@/app/change'
import { changeFinding } from '@/commands/change-finding'

export const POST = change(changeFinding, {
  then: ({ audit }) => `/audits/${audit}/findings?done=changed`,
  form: ({ finding }) => `/findings/${finding}`,
})
