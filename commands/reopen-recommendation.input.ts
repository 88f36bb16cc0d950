import { z } from 'zod'
import { namedId, neededDay, neededText } from './typed-text'

export const reopenRecommendationInput = z.strictObject({
  recommendation: namedId,
  reason: neededText('why it is reopened', 4000),
  dueOn: neededDay('the new due date'),
})
