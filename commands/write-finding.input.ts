import { z } from 'zod'
import { findingKinds } from '../domain/finding'
import { namedId, neededText, optionalText } from './typed-text'

/** The words of a finding, the same when it is written and when it is changed. */
export const findingWords = {
  kind: z.enum(findingKinds, 'Choose whether this is a finding or good practice'),
  text: neededText('what was found', 4000),
  team: optionalText('The team', 200),
  source: optionalText('Where other numbers come from', 1000),
}

export const writeFindingInput = z.strictObject({
  audit: namedId,
  /** '' for an observation on no single criterion. */
  criterion: z.string('Choose a criterion from the list').default(''),
  /** '' for the force. */
  district: z.string('Choose a district from the list').default(''),
  ...findingWords,
})
