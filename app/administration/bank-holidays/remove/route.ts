import { change } from '@/app/change'
import { removeBankHoliday } from '@/commands/remove-bank-holiday'

export const POST = change(removeBankHoliday, {
  then: () => '/administration/bank-holidays?done=removed',
  form: () => '/administration/bank-holidays',
})
