import { change } from '@/app/change'
import { answerFinding } from '@/commands/answer-finding'

export const POST = change(answerFinding, {
  then: (_, { audit }) => `/audits/${audit}/answers?done=answered`,
  form: ({ audit }, { finding, district }) =>
    `/audits/${audit}/answers?form=${encodeURIComponent(`${String(finding)}-${String(district)}`)}`,
})
