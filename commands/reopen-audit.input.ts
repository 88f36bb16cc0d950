import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const reopenAuditInput = z.strictObject({
  audit: namedId,
  reason: neededText('why the audit is reopened', 1000),
})
