import { z } from 'zod'
import { namedId } from './typed-text'

/** An uploaded file of an audit, both named by the address. */
export const uploadInput = z.strictObject({ audit: namedId, upload: namedId })
