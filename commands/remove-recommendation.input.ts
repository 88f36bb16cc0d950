import { z } from 'zod'
import { namedId } from './typed-text'

export const removeRecommendationInput = z.strictObject({ recommendation: namedId })
