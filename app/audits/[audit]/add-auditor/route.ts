import { change } from '@/app/change'
import { addAuditor } from '@/commands/add-auditor'

export const POST = change(addAuditor, {
  then: ({ audit }) => `/audits/${audit}/allocation?done=added`,
  form: ({ audit }) => `/audits/${audit}/allocation`,
})
