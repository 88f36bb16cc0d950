import { z } from 'zod'
import { planFields } from './plan-audit.input'
import { namedId, seenRevision } from './typed-text'

/** The whole plan again, with the revision of the one that was read. */
export const changePlanInput = z.strictObject({
  audit: namedId,
  revision: seenRevision,
  ...planFields,
})
