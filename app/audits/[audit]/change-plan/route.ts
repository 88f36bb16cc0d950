import { change } from '@/app/change'
import { changePlan } from '@/commands/change-plan'

export const POST = change(changePlan, {
  then: ({ audit }) => `/audits/${audit}/plan?done=changed`,
  form: ({ audit }) => `/audits/${audit}/plan`,
})
