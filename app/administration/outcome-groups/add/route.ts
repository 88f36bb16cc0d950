import { change } from '@/app/change'
import { addOutcomeGroup } from '@/commands/add-outcome-group'

export const POST = change(addOutcomeGroup, {
  then: () => '/administration/outcome-groups?done=added',
  form: () => '/administration/outcome-groups/new',
})
