import { change } from '@/app/change'
import { passAgreedAnswers } from '@/commands/pass-agreed-answers'

export const POST = change(passAgreedAnswers, {
  then: (_, params) => `/audits/${params.audit}/moderation?done=passed`,
  form: (params) => `/audits/${params.audit}/moderation`,
})
