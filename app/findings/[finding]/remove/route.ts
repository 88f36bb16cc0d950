import { change } from '@/app/change'
import { removeFinding } from '@/commands/remove-finding'

export const POST = change(removeFinding, {
  then: ({ audit }) => `/audits/${audit}/findings?done=removed`,
  form: ({ finding }) => `/findings/${finding}`,
})
