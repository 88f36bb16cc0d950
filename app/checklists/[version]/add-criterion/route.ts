import { change } from '@/app/change'
import { addCriterion } from '@/commands/add-criterion'

export const POST = change(addCriterion, {
  then: ({ version }) => `/checklists/${version}?done=added`,
  form: ({ version }) => `/checklists/${version}/criteria/new`,
})
