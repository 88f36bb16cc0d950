import { change } from '@/app/change'
import { setContact } from '@/commands/set-contact'

export const POST = change(setContact, {
  then: () => '/administration/contacts?done=set',
  form: ({ contact }) => `/administration/contacts/${contact}`,
})
