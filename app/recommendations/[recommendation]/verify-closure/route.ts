import { change } from '@/app/change'
import { verifyClosure } from '@/commands/verify-closure'

export const POST = change(verifyClosure, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=verified`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=verify-closure`,
})
