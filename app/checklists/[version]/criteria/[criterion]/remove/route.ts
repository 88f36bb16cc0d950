import { change } from '@/app/change'
import { removeCriterion } from '@/commands/remove-criterion'

export const POST = change(removeCriterion, {
  then: ({ version }) => `/checklists/${version}?done=removed`,
  form: ({ version, criterion }) => `/checklists/${version}/criteria/${criterion}`,
})
