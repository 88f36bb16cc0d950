import { change } from '@/app/change'
import { discardExtract } from '@/commands/discard-extract'

export const POST = change(discardExtract, {
  then: (_result, { audit }) => `/audits/${audit}/population?done=discarded`,
  form: ({ audit }) => `/audits/${audit}/population`,
})
