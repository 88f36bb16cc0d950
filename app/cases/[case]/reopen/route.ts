import { change } from '@/app/change'
import { reopenCase } from '@/commands/reopen-case'

export const POST = change(reopenCase, {
  then: (_, params) => `/cases/${params.case}?done=reopened`,
  form: (params) => `/cases/${params.case}`,
})
