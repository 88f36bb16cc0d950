import { change } from '@/app/change'
import { takeCriteria } from '@/commands/take-criteria'

export const POST = change(takeCriteria, {
  then: ({ version }) => `/checklists/${version}?done=taken`,
  form: ({ version }) => `/checklists/${version}/library`,
})
