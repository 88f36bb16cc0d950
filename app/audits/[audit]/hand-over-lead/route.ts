import { change } from '@/app/change'
import { handOverLead } from '@/commands/hand-over-lead'

export const POST = change(handOverLead, {
  then: ({ audit, taken }) => `/audits/${audit}?done=${taken ? 'lead-taken' : 'lead-handed-over'}`,
  form: (params) => `/audits/${params.audit}/lead`,
})
