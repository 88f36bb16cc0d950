import { change } from '@/app/change'
import { replyToQuery } from '@/commands/reply-to-query'

export const POST = change(replyToQuery, {
  then: (_, params) => `/cases/${params.case}?done=replied#queries`,
  form: (params) => `/cases/${params.case}`,
})
