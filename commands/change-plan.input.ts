import { z } from 'zod'
import { planFields } from './plan-audit.input'

/** The whole plan again, with the revision of the one that was read. */
export const changePlanInput = z.strictObject({
  audit: z.string().max(64),
  revision: z.coerce.number().int(),
  ...planFields,
})
