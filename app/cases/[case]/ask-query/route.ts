import { change } from '@/app/change'
import { askQuery } from '@/commands/ask-query'

export const POST = change(askQuery, {
  then: (_, params) => `/cases/${params.case}?done=asked#queries`,
  form: (params) => `/cases/${params.case}`,
})
