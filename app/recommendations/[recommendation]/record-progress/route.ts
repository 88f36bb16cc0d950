import { change } from '@/app/change'
import { recordProgress } from '@/commands/record-progress'

export const POST = change(recordProgress, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=progress`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=record-progress`,
})
