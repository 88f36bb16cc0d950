import { change } from '@/app/change'
import { disableUser } from '@/commands/disable-user'

export const POST = change(disableUser, {
  then: ({ user }) => `/administration/users/${user}?done=disabled`,
  form: ({ user }) => `/administration/users/${user}`,
})
