import { change } from '@/app/change'
import { startChecklist } from '@/commands/start-checklist'

export const POST = change(startChecklist, {
  then: ({ version }) => `/checklists/${version}?done=started`,
  form: () => '/checklists/new',
})
