import { change } from '@/app/change'
import { resolveQuery } from '@/commands/resolve-query'

export const POST = change(resolveQuery, {
  then: (_, params) => `/cases/${params.case}?done=resolved#queries`,
  form: (params) => `/cases/${params.case}`,
})
