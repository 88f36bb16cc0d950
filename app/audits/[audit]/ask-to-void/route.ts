import { change } from '@/app/change'
import { askToVoid } from '@/commands/ask-to-void'

export const POST = change(askToVoid, {
  then: (_, { audit }) => `/audits/${audit}/sample?done=asked-to-void`,
  form: ({ audit }) => `/audits/${audit}/sample`,
})
