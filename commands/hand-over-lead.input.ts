import { z } from 'zod'
import { namedId, neededText, seenRevision } from './typed-text'

export const handOverLeadInput = z.strictObject({
  audit: namedId,
  revision: seenRevision,
  to: z
    .string('Choose who leads the audit from now on')
    .min(1, 'Choose who leads the audit from now on')
    .max(64),
  reason: neededText('why the lead changes', 500),
})
