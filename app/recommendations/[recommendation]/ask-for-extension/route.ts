import { change } from '@/app/change'
import { askForExtension } from '@/commands/ask-for-extension'

export const POST = change(askForExtension, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=asked`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=ask-for-extension`,
})
