import { change } from '@/app/change'
import { changeUser } from '@/commands/change-user'

export const POST = change(changeUser, {
  then: ({ user }) => `/administration/users/${user}?done=changed`,
  form: ({ user }) => `/administration/users/${user}`,
})
