import { z } from 'zod'
import { neededDay, neededText } from './typed-text'

export const addDistrictsInput = z.strictObject({
  /** One a line: code, name and, if it likes, other spellings. */
  districts: neededText('the districts', 50_000),
  activeFrom: neededDay('the day from which the districts exist'),
})
