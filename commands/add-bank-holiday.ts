import { bankHolidayOn, insertBankHoliday } from '../db/bank-holidays'
import { dayInWords } from '../domain/days'
import { event } from '../domain/events'
import { addBankHolidayInput } from './bank-holiday.input'
import { command, done, refuse } from './command'

/** Adds a day that is no working day: times that are counted in working days from now on leave it out. */
export const addBankHoliday = command('add a bank holiday', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addBankHolidayInput,
  run: async ({ writer, now }, { day, name, source }) => {
    const known = await bankHolidayOn(writer, day)
    if (known) {
      const message = `${dayInWords(day)} is in the list already, as ‘${known.name}’`
      return refuse('invalid', [{ field: 'day', message }])
    }
    await insertBankHoliday(writer, { day, name, source, addedAt: now })
    return done({ day }, event('bank holiday added', { type: 'house', id: 'house' }, { day, name, source }))
  },
})
