import { change } from '@/app/change'
import { changeCriterion } from '@/commands/change-criterion'

export const POST = change(changeCriterion, {
  then: ({ version }) => `/checklists/${version}?done=changed`,
  form: ({ version, criterion }) => `/checklists/${version}/criteria/${criterion}`,
})
