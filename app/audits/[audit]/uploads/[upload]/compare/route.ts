import { change } from '@/app/change'
import { startComparison } from '@/commands/start-comparison'

export const POST = change(startComparison, {
  then: ({ job }, { audit }) => `/audits/${audit}/jobs/${job}`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
})
