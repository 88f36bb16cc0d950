import { z } from 'zod'
import { findingKinds } from '../domain/finding'
import { namedId, neededText } from './typed-text'

export const writeFindingInput = z.strictObject({
  audit: namedId,
  /** '' for an observation on no single criterion. */
  criterion: z.string('Choose a criterion from the list').default(''),
  /** '' for the force. */
  district: z.string('Choose a district from the list').default(''),
  kind: z.enum(findingKinds, 'Choose whether this is a finding or good practice'),
  text: neededText('what was found', 4000),
})
