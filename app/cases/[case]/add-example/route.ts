import { change } from '@/app/change'
import { addExample } from '@/commands/add-example'

export const POST = change(addExample, {
  then: ({ audit }) => `/audits/${audit}/moderation?done=example`,
  form: (params, { return: page }) =>
    typeof page === 'string' && /^\/audits\/\w+\/moderation$/.test(page) ? page : `/cases/${params.case}`,
})
