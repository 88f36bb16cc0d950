import { change } from '@/app/change'
import { returnClosure } from '@/commands/return-closure'

export const POST = change(returnClosure, {
  then: (_, { recommendation }) => `/recommendations/${recommendation}?done=returned`,
  form: ({ recommendation }) => `/recommendations/${recommendation}?form=return-closure`,
})
