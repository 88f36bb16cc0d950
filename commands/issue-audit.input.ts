import { z } from 'zod'
import { namedId, optionalText } from './typed-text'

export const issueAuditInput = z.strictObject({
  audit: namedId,
  /** Needed from version 2 on. */
  reason: optionalText('what has changed', 1000),
})
