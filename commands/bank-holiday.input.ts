import { z } from 'zod'
import { neededDay, neededText } from './typed-text'

export const addBankHolidayInput = z.strictObject({
  day: neededDay('the day'),
  name: neededText('what it is called', 80),
  source: neededText('where it was announced', 200),
})

export const removeBankHolidayInput = z.strictObject({ day: neededDay('the day') })
