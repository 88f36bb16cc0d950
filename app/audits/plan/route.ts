import { change } from '@/app/change'
import { planAudit } from '@/commands/plan-audit'

export const POST = change(planAudit, {
  then: ({ audit }) => `/audits/${audit}?done=planned`,
  form: () => '/audits/new',
})
