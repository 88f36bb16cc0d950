import { change } from '@/app/change'
import { enableUser } from '@/commands/enable-user'

export const POST = change(enableUser, {
  then: ({ user }) => `/administration/users/${user}?done=enabled`,
  form: ({ user }) => `/administration/users/${user}`,
})
