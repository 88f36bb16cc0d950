import { change } from '@/app/change'
import { changeRiskTool } from '@/commands/change-risk-tool'

export const POST = change(changeRiskTool, {
  then: () => '/administration/risk-tools?done=changed',
  form: ({ tool }) => `/administration/risk-tools/${tool}`,
})
