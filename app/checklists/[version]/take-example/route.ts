import { change } from '@/app/change'
import { takeExample } from '@/commands/take-example'

export const POST = change(takeExample, {
  then: ({ version }) => `/checklists/${version}?done=example-taken`,
  form: (params) => `/checklists/${params.version}`,
})
