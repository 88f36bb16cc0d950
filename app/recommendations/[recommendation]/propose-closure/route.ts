import { change } from '@/app/change'
import { proposeClosure } from '@/commands/propose-closure'

export const POST = change(proposeClosure, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=proposed`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=propose-closure`,
})
