import { change } from '@/app/change'
import { stateTotals } from '@/commands/state-totals'

export const POST = change(stateTotals, {
  then: (_, { audit }) => `/audits/${audit}/control-totals?done=stated`,
  form: ({ audit }) => `/audits/${audit}/control-totals`,
})
