import { change } from '@/app/change'
import { unmatchCriterion } from '@/commands/unmatch-criterion'

export const POST = change(unmatchCriterion, {
  then: (_, { audit, earlier }) => `/audits/${audit}/changes/${earlier}?done=taken-back`,
  form: ({ audit, earlier }) => `/audits/${audit}/changes/${earlier}`,
})
