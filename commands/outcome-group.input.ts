import { z } from 'zod'
import { namedId, neededText, optionalText } from './typed-text'

export const outcomeGroupFields = {
  name: neededText('the name of the group', 60),
  /** As typed: '1, 1A, 2'. */
  codes: neededText('the outcome codes', 500),
  note: optionalText('the note', 500),
  blanks: z.enum(['counted', 'left out'], 'Choose whether crimes without an outcome yet are counted'),
}

export const addOutcomeGroupInput = z.strictObject(outcomeGroupFields)

export const removeOutcomeGroupInput = z.strictObject({ group: namedId })

export const changeOutcomeGroupInput = z.strictObject({
  group: namedId,
  /** The fingerprint of the group that the form was made from. */
  revision: z.string('Open the page again and repeat the change.').min(1).max(64),
  ...outcomeGroupFields,
})
