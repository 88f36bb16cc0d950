import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const supersedeRecommendationInput = z.strictObject({
  recommendation: namedId,
  /** Reference of the one that takes its place. */
  by: neededText('the reference of the recommendation that takes its place', 60),
  reason: neededText('the reason', 4000),
})
