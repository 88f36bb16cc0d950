import { z } from 'zod'
import { namedId } from './typed-text'

export const finishCaseInput = z.strictObject({ case: namedId })
