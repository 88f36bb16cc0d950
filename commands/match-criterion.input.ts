import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const matchCriterionInput = z.strictObject({
  audit: namedId,
  /** The audit that it is held against. */
  earlier: namedId,
  criterion: namedId,
  earlierCriterion: z
    .string('Choose the criterion that means the same')
    .min(1, 'Choose the criterion that means the same'),
  reason: neededText('why the two mean the same', 500),
})

export const unmatchCriterionInput = z.strictObject({
  audit: namedId,
  earlier: namedId,
  criterion: namedId,
  earlierCriterion: namedId,
})
