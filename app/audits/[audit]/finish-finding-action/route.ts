import { change } from '@/app/change'
import { finishFindingAction } from '@/commands/finish-finding-action'

export const POST = change(finishFindingAction, {
  then: (_, { audit }) => `/audits/${audit}/answers?done=action-done`,
  form: ({ audit }) => `/audits/${audit}/answers`,
})
