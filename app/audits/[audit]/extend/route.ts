import { change } from '@/app/change'
import { extendSample } from '@/commands/extend-sample'

export const POST = change(extendSample, {
  then: ({ short }, { audit }) =>
    `/audits/${audit}/more-cases?done=${short > 0 ? 'taken-whole' : 'extended'}`,
  form: ({ audit }) => `/audits/${audit}/more-cases`,
})
