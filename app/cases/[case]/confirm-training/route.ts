import { change } from '@/app/change'
import { confirmTraining } from '@/commands/confirm-training'

export const POST = change(confirmTraining, {
  then: (_, { case: id }) => `/cases/${id}?done=saved`,
  form: ({ case: id }) => `/cases/${id}`,
})
