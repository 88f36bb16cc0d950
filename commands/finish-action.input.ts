import { z } from 'zod'
import { namedId } from './typed-text'

export const finishActionInput = z.strictObject({ recommendation: namedId, action: namedId })
