import { change } from '@/app/change'
import { removeOutcomeGroup } from '@/commands/remove-outcome-group'

export const POST = change(removeOutcomeGroup, {
  then: () => '/administration/outcome-groups?done=removed',
  form: ({ group }) => `/administration/outcome-groups/${group}`,
})
