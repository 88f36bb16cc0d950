import { change } from '@/app/change'
import { agreeExtension } from '@/commands/agree-extension'

export const POST = change(agreeExtension, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=agreed`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=agree-extension`,
})
