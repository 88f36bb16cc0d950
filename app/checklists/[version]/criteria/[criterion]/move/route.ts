import { change } from '@/app/change'
import { moveCriterion } from '@/commands/move-criterion'

export const POST = change(moveCriterion, {
  then: ({ version }, { criterion }) => `/checklists/${version}?done=moved#${criterion}`,
  form: ({ version }) => `/checklists/${version}`,
})
