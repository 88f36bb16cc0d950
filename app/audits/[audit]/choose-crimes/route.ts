import { change } from '@/app/change'
import { chooseCrimes } from '@/commands/choose-crimes'

export const POST = change(chooseCrimes, {
  then: (_, { audit }) => `/audits/${audit}/population?done=chosen`,
  form: ({ audit }) => `/audits/${audit}/drawable`,
})
