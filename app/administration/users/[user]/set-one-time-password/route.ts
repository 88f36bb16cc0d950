import { oneTimePasswordPage } from '@/app/bare-pages'
import { change } from '@/app/change'
import { setOneTimePassword } from '@/commands/set-one-time-password'

export const POST = change(setOneTimePassword, {
  then: oneTimePasswordPage,
  form: ({ user }) => `/administration/users/${user}`,
})
