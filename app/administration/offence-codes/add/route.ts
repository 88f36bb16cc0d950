import { change } from '@/app/change'
import { addOffenceCode } from '@/commands/add-offence-code'

export const POST = change(addOffenceCode, {
  then: () => '/administration/offence-codes?done=added',
  form: () => '/administration/offence-codes/new',
})
