import { change } from '@/app/change'
import { addAction } from '@/commands/add-action'

export const POST = change(addAction, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=action-added`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=add-action`,
})
