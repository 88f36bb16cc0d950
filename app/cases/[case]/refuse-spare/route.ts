import { change } from '@/app/change'
import { refuseSpare } from '@/commands/refuse-spare'

export const POST = change(refuseSpare, {
  then: (_, params) => `/cases/${params.case}?done=spare-refused`,
  form: (params) => `/cases/${params.case}`,
})
