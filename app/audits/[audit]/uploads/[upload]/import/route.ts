import { change } from '@/app/change'
import { startImport } from '@/commands/start-import'

export const POST = change(startImport, {
  then: ({ job }, { audit }) => `/audits/${audit}/jobs/${job}`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
})
