import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const declareConflictInput = z.strictObject({
  case: namedId,
  because: neededText('why you should not judge this case', 500),
})
