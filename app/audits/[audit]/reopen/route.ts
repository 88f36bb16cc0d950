import { change } from '@/app/change'
import { reopenAudit } from '@/commands/reopen-audit'

export const POST = change(reopenAudit, {
  then: (_, { audit }) => `/audits/${audit}/readiness?done=reopened`,
  form: ({ audit }) => `/audits/${audit}/readiness`,
})
