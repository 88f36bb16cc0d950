import { z } from 'zod'
import { namedId } from './typed-text'

export const replaceCaseInput = z.strictObject({ case: namedId })
