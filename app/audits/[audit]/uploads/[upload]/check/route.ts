import { change } from '@/app/change'
import { startCheck } from '@/commands/start-check'

export const POST = change(startCheck, {
  then: ({ job }, { audit }) => `/audits/${audit}/jobs/${job}`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}`,
})
