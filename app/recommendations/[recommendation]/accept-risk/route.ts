import { change } from '@/app/change'
import { acceptRisk } from '@/commands/accept-risk'

export const POST = change(acceptRisk, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=risk-accepted`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=accept-risk`,
})
