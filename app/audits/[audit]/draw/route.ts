import { change } from '@/app/change'
import { drawSample } from '@/commands/draw-sample'

export const POST = change(drawSample, {
  then: (_, { audit }) => `/audits/${audit}/sample?done=drawn`,
  form: ({ audit }) => `/audits/${audit}/ceremony`,
})
