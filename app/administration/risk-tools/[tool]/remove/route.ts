import { change } from '@/app/change'
import { removeRiskTool } from '@/commands/remove-risk-tool'

export const POST = change(removeRiskTool, {
  then: () => '/administration/risk-tools?done=removed',
  form: ({ tool }) => `/administration/risk-tools/${tool}`,
})
