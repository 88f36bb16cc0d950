import { change } from '@/app/change'
import { replaceCase } from '@/commands/replace-case'

export const POST = change(replaceCase, {
  then: ({ audit }) => `/audits/${audit}/cases?done=replaced`,
  form: (params) => `/cases/${params.case}`,
})
