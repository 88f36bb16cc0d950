import { change } from '@/app/change'
import { dropFile } from '@/commands/drop-file'

export const POST = change(dropFile, {
  then: (_result, { audit }) => `/audits/${audit}/population?done=dropped`,
  form: ({ audit, upload }) => `/audits/${audit}/uploads/${upload}`,
})
