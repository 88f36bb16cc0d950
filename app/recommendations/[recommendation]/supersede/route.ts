import { change } from '@/app/change'
import { supersedeRecommendation } from '@/commands/supersede-recommendation'

export const POST = change(supersedeRecommendation, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=superseded`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=supersede`,
})
