import { change } from '@/app/change'
import { changePassword } from '@/commands/change-password'

export const POST = change(changePassword, {
  then: ({ wasOneTime }) => (wasOneTime ? '/?done=password-changed' : '/account?done=password-changed'),
  form: () => '/account/password',
})
