import { change } from '@/app/change'
import { changeRecommendation } from '@/commands/change-recommendation'

export const POST = change(changeRecommendation, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=changed`,
  form: ({ recommendation }) => `/recommendations/${recommendation}/wording`,
})
