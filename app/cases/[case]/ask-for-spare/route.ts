import { change } from '@/app/change'
import { askForSpare } from '@/commands/ask-for-spare'

export const POST = change(askForSpare, {
  then: (_, params) => `/cases/${params.case}?done=asked-for-spare`,
  form: (params) => `/cases/${params.case}`,
})
