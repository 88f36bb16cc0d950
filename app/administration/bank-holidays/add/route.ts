import { change } from '@/app/change'
import { addBankHoliday } from '@/commands/add-bank-holiday'

export const POST = change(addBankHoliday, {
  then: () => '/administration/bank-holidays?done=added',
  form: () => '/administration/bank-holidays',
})
