import { change } from '@/app/change'
import { ruleOnDisagreement } from '@/commands/rule-on-disagreement'

export const POST = change(ruleOnDisagreement, {
  then: ({ audit }) => `/audits/${audit}/moderation?done=ruled`,
  form: (params, { return: page }) =>
    typeof page === 'string' && /^\/audits\/\w+\/moderation$/.test(page) ? page : `/cases/${params.case}`,
})
