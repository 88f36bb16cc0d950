import { change } from '@/app/change'
import { compareExtract } from '@/commands/compare-extract'

export const POST = change(compareExtract, {
  then: ({ audit, comparison }) => `/audits/${audit}/comparisons/${comparison}`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}/report`,
})
