import { z } from 'zod'
import { namedId, neededDay, neededText, optionalDay, optionalText, seenRevision } from './typed-text'

/** What can be said, and changed, of an offence. Its code never changes: another one is another offence. */
const offenceFields = {
  title: neededText('the title of the offence', 200),
  /** One a line. */
  spellings: optionalText('the other texts', 4_000),
  activeFrom: neededDay('the day from which the offence is in force'),
  activeTo: optionalDay('the last day of the offence'),
}

export const addOffenceCodeInput = z.strictObject({
  code: neededText('the code of the offence', 20),
  ...offenceFields,
})

export const changeOffenceCodeInput = z.strictObject({
  offence: namedId,
  revision: seenRevision,
  ...offenceFields,
})

export const addOffenceCodesInput = z.strictObject({
  /** One a line: code, title and, if it likes, other texts. */
  offences: neededText('the offences', 100_000),
  activeFrom: neededDay('the day from which the offences are in force'),
})
