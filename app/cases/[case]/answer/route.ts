import { change } from '@/app/change'
import { saveAnswer } from '@/commands/save-answer'

export const POST = change(saveAnswer, {
  then: (_, params) => `/cases/${params.case}?done=saved`,
  form: (params) => `/cases/${params.case}`,
})
