import { change } from '@/app/change'
import { declareConflict } from '@/commands/declare-conflict'

export const POST = change(declareConflict, {
  then: ({ audit, turn }) => `/audits/${audit}/cases?done=${turn ? 'taken-away' : 'conflict'}`,
  form: (params) => `/cases/${params.case}`,
})
