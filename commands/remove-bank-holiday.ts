import { bankHolidayOn, deleteBankHoliday } from '../db/bank-holidays'
import { event } from '../domain/events'
import { removeBankHolidayInput } from './bank-holiday.input'
import { command, done, refuse } from './command'

/** Takes a day out of the list. Times that were counted before stay as they were told. */
export const removeBankHoliday = command('remove a bank holiday', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: removeBankHolidayInput,
  run: async ({ writer }, { day }) => {
    const known = await bankHolidayOn(writer, day)
    if (!known) return refuse('not found', 'This day is not in the list any more: somebody removed it.')
    await deleteBankHoliday(writer, day)
    return done(
      { day },
      event('bank holiday removed', { type: 'house', id: 'house' }, { day, name: known.name }),
    )
  },
})
