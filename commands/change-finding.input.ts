import { z } from 'zod'
import { findingKinds } from '../domain/finding'
import { namedId, neededText, seenRevision } from './typed-text'

export const changeFindingInput = z.strictObject({
  finding: namedId,
  revision: seenRevision,
  kind: z.enum(findingKinds, 'Choose whether this is a finding or good practice'),
  text: neededText('what was found', 4000),
})
