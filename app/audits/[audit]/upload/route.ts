import { receive } from '@/app/receive'
import { receiveFile } from '@/commands/receive-file'

export const POST = receive(receiveFile, {
  then: ({ upload }, { audit }) => `/audits/${audit}/uploads/${upload}`,
  form: ({ audit }) => `/audits/${audit}/population`,
})
