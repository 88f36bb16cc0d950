import { change } from '@/app/change'
import { draftFindings } from '@/commands/draft-findings'

export const POST = change(draftFindings, {
  then: (_, { audit }) => `/audits/${audit}/findings?done=drafted`,
  form: ({ audit }) => `/audits/${audit}/findings/drafts`,
})
