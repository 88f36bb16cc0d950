import { change } from '@/app/change'
import { leaveExampleOut } from '@/commands/take-example'

export const POST = change(leaveExampleOut, {
  then: ({ version }) => `/checklists/${version}?done=example-left-out`,
  form: (params) => `/checklists/${params.version}`,
})
