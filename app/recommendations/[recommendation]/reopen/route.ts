import { change } from '@/app/change'
import { reopenRecommendation } from '@/commands/reopen-recommendation'

export const POST = change(reopenRecommendation, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=reopened`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=reopen`,
})
