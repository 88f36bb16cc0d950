import { change } from '@/app/change'
import { declineExtension } from '@/commands/decline-extension'

export const POST = change(declineExtension, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=declined`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=decline-extension`,
})
