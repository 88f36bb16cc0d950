import { z } from 'zod'
import { namedId } from './typed-text'

export const refuseSpareInput = z.strictObject({ case: namedId })
