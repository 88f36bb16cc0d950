import { change } from '@/app/change'
import { addRiskTool } from '@/commands/add-risk-tool'

export const POST = change(addRiskTool, {
  then: () => '/administration/risk-tools?done=added',
  form: () => '/administration/risk-tools',
})
