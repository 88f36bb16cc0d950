import { change } from '@/app/change'
import { removeRecommendation } from '@/commands/remove-recommendation'

export const POST = change(removeRecommendation, {
  then: ({ audit }) => `/audits/${audit}/recommendations?done=removed`,
  form: ({ recommendation }) => `/recommendations/${recommendation}`,
})
