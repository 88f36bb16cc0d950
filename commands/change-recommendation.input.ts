import { z } from 'zod'
import { furtherFindings, wordingFields } from './recommendation-wording.input'
import { namedId, seenRevision } from './typed-text'

export const changeRecommendationInput = z.strictObject({
  recommendation: namedId,
  revision: seenRevision,
  findings: furtherFindings,
  ...wordingFields,
})
