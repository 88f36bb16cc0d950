import { change } from '@/app/change'
import { changeOutcomeGroup } from '@/commands/change-outcome-group'

export const POST = change(changeOutcomeGroup, {
  then: () => '/administration/outcome-groups?done=changed',
  form: ({ group }) => `/administration/outcome-groups/${group}`,
})
