import { change } from '@/app/change'
import { importExtract } from '@/commands/import-extract'

export const POST = change(importExtract, {
  then: (_result, { audit }) => `/audits/${audit}/population?done=imported`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
})
