import { change } from '@/app/change'
import { addOffenceCodes } from '@/commands/add-offence-codes'

export const POST = change(addOffenceCodes, {
  then: () => '/administration/offence-codes?done=several',
  form: () => '/administration/offence-codes/several',
})
