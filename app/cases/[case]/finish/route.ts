import { change } from '@/app/change'
import { finishCase } from '@/commands/finish-case'

export const POST = change(finishCase, {
  then: ({ audit, next }) => (next ? `/cases/${next}?done=finished` : `/audits/${audit}/cases?done=finished`),
  form: (params) => `/cases/${params.case}`,
})
