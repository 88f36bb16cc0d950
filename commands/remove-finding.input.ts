import { z } from 'zod'
import { namedId } from './typed-text'

export const removeFindingInput = z.strictObject({ finding: namedId })
