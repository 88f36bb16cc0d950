import { z } from 'zod'
import { namedId } from './typed-text'

/** An audit, named by the address. */
export const auditInput = z.strictObject({ audit: namedId })
