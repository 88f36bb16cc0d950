import { change } from '@/app/change'
import { saveMappingProfile } from '@/commands/save-mapping-profile'

export const POST = change(saveMappingProfile, {
  then: (_result, { audit, upload }) => `/audits/${audit}/uploads/${upload}/report?done=profile`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
})
