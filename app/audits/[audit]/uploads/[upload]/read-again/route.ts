import { change } from '@/app/change'
import { readAgain } from '@/commands/read-again'

export const POST = change(readAgain, {
  then: (_result, { audit, upload }) => `/audits/${audit}/uploads/${upload}?done=read`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}`,
})
