import { change } from '@/app/change'
import { removeTotals } from '@/commands/remove-totals'

export const POST = change(removeTotals, {
  then: (_, { audit }) => `/audits/${audit}/control-totals?done=removed`,
  form: ({ audit }) => `/audits/${audit}/control-totals`,
})
