import { change } from '@/app/change'
import { respondToRecommendation } from '@/commands/respond-to-recommendation'

export const POST = change(respondToRecommendation, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=answered`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=respond`,
})
