import { z } from 'zod'
import { namedId } from './typed-text'

export const addAuditorInput = z.strictObject({
  audit: namedId,
  auditor: z.string('Choose somebody to add').min(1, 'Choose somebody to add').max(64),
})
