import { change } from '@/app/change'
import { addTargetedCase } from '@/commands/add-targeted-case'

export const POST = change(addTargetedCase, {
  then: (_, { audit }) => `/audits/${audit}/more-cases?done=targeted`,
  form: ({ audit }) => `/audits/${audit}/more-cases`,
})
