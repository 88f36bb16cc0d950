import { change } from '@/app/change'
import { writeFinding } from '@/commands/write-finding'
import { newFindingAddress } from '../findings/new/address'

export const POST = change(writeFinding, {
  then: (_, { audit }) => `/audits/${audit}/findings?done=written`,
  form: ({ audit }, { criterion, district }) =>
    newFindingAddress(String(audit), {
      criterion: String(criterion ?? ''),
      district: String(district ?? ''),
    }),
})
