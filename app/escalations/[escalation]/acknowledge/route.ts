import { change } from '@/app/change'
import { acknowledgeEscalation } from '@/commands/acknowledge-escalation'

export const POST = change(acknowledgeEscalation, {
  then: () => '/escalations?done=acknowledged',
  form: () => '/escalations',
})
