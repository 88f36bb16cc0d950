import { oneTimePasswordPage } from '@/app/bare-pages'
import { change } from '@/app/change'
import { createUser } from '@/commands/create-user'

export const POST = change(createUser, {
  then: oneTimePasswordPage,
  form: () => '/administration/users/new',
})
