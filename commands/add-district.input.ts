import { z } from 'zod'
import { neededDay, neededText, optionalText } from './typed-text'

/** What can be said, and changed, of a district. Its code is its identity and never changes. */
export const districtFields = {
  name: neededText('the name of the district', 60),
  /** One a line. */
  aliases: optionalText('the other spellings', 4_000),
  activeFrom: neededDay('the day from which the district exists'),
}

export const districtCode = z
  .string('Enter the code of the district')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{1,8}$/, 'The code must be 1 to 8 letters or digits, like LD')

export const addDistrictInput = z.strictObject({
  code: districtCode,
  ...districtFields,
})
