import { change } from '@/app/change'
import { draftChecklistVersion } from '@/commands/draft-checklist-version'

export const POST = change(draftChecklistVersion, {
  then: ({ version }) => `/checklists/${version}?done=drafted`,
  form: ({ version }) => `/checklists/${version}`,
})
