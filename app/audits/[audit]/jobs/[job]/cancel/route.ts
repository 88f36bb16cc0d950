import { change } from '@/app/change'
import { cancelJob } from '@/commands/cancel-job'

export const POST = change(cancelJob, {
  then: ({ upload }, { audit }) => `/audits/${audit}/uploads/${upload}?done=cancelled`,
  form: ({ audit, job }) => `/audits/${audit}/jobs/${job}`,
})
