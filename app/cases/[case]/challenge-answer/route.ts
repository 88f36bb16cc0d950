import { change } from '@/app/change'
import { challengeAnswer } from '@/commands/challenge-answer'

export const POST = change(challengeAnswer, {
  then: ({ id }) => `/challenges/${id}?done=challenged`,
  form: ({ case: id }, { criterion }) =>
    `/cases/${id}/challenge?criterion=${encodeURIComponent(String(criterion))}`,
})
