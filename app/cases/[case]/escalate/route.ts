import { change } from '@/app/change'
import { raiseEscalation } from '@/commands/raise-escalation'

export const POST = change(raiseEscalation, {
  then: (_, params) => `/cases/${params.case}?done=escalated`,
  form: (params) => `/cases/${params.case}/escalation`,
})
