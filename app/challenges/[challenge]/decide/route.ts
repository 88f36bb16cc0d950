import { change } from '@/app/change'
import { decideChallenge } from '@/commands/decide-challenge'

export const POST = change(decideChallenge, {
  then: (_, { challenge }) => `/challenges/${challenge}?done=decided`,
  form: ({ challenge }) => `/challenges/${challenge}`,
})
