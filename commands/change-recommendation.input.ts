import { z } from 'zod'
import { wordingFields } from './recommendation-wording.input'
import { namedId, seenRevision } from './typed-text'

export const changeRecommendationInput = z.strictObject({
  recommendation: namedId,
  revision: seenRevision,
  ...wordingFields,
})
