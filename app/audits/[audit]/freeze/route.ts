import { change } from '@/app/change'
import { freezePopulation } from '@/commands/freeze-population'

export const POST = change(freezePopulation, {
  then: (_result, { audit }) => `/audits/${audit}/population?done=frozen`,
  form: ({ audit }) => `/audits/${audit}/population`,
})
