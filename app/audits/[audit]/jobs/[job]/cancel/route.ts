import { change } from '@/app/change'
import { cancelJob } from '@/commands/cancel-job'

export const POST = change(cancelJob, {
  then: ({ job }, { audit }) => `/audits/${audit}/jobs/${job}`,
  form: ({ audit, job }) => `/audits/${audit}/jobs/${job}`,
})
