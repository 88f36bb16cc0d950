import { change } from '@/app/change'
import { finishAction } from '@/commands/finish-action'

export const POST = change(finishAction, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=action-done`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=finish-action`,
})
