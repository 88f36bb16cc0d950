import { change } from '@/app/change'
import { writeRecommendation } from '@/commands/write-recommendation'

export const POST = change(writeRecommendation, {
  then: (_, { audit }) => `/audits/${audit}/recommendations?done=written`,
  form: ({ audit }, { finding, criterion }) =>
    `/audits/${audit}/recommendations/new?${new URLSearchParams(finding ? { finding: String(finding) } : { criterion: String(criterion ?? '') }).toString()}`,
})
