import { change } from '@/app/change'
import { changeDueDate } from '@/commands/change-due-date'

export const POST = change(changeDueDate, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=moved`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=change-due-date`,
})
