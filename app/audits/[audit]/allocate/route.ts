import { change } from '@/app/change'
import { allocateCases } from '@/commands/allocate-cases'

export const POST = change(allocateCases, {
  then: ({ left }, { audit }) => `/audits/${audit}/allocation?done=${left > 0 ? 'partly' : 'allocated'}`,
  form: ({ audit }) => `/audits/${audit}/allocation`,
})
