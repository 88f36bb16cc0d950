import { change } from '@/app/change'
import { checkFile } from '@/commands/check-file'

export const POST = change(checkFile, {
  then: (_result, { audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}`,
})
