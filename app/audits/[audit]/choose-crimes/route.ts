import { change } from '@/app/change'
import { startChoice } from '@/commands/start-choice'

export const POST = change(startChoice, {
  then: ({ job }, { audit }) => `/audits/${audit}/jobs/${job}`,
  form: ({ audit }) => `/audits/${audit}/drawable`,
})
