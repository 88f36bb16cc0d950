import { z } from 'zod'
import { namedId } from './typed-text'

export const cancelJobInput = z.strictObject({ audit: namedId, job: namedId })
