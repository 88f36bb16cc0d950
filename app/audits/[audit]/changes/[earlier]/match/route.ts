import { change } from '@/app/change'
import { matchCriterion } from '@/commands/match-criterion'

export const POST = change(matchCriterion, {
  then: (_, { audit, earlier }) => `/audits/${audit}/changes/${earlier}?done=matched`,
  form: ({ audit, earlier }) => `/audits/${audit}/changes/${earlier}`,
})
