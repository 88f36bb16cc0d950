import { change } from '@/app/change'
import { publishChecklistVersion } from '@/commands/publish-checklist-version'

export const POST = change(publishChecklistVersion, {
  then: ({ version }) => `/checklists/${version}?done=published`,
  form: ({ version }) => `/checklists/${version}`,
})
