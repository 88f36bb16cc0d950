import { change } from '@/app/change'
import { issueAudit } from '@/commands/issue-audit'

export const POST = change(issueAudit, {
  then: ({ version }, { audit }) => `/audits/${audit}/readiness?done=issued-${version}`,
  form: ({ audit }) => `/audits/${audit}/readiness`,
})
