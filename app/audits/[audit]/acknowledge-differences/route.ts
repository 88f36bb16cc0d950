import { change } from '@/app/change'
import { acknowledgeDifferences } from '@/commands/acknowledge-differences'

export const POST = change(acknowledgeDifferences, {
  then: (_, { audit }) => `/audits/${audit}/population?done=acknowledged`,
  form: ({ audit }) => `/audits/${audit}/control-totals`,
})
