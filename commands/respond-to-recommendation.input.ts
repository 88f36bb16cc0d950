import { z } from 'zod'
import { responseDecisions } from '../domain/recommendation'
import { namedId, neededText, optionalText } from './typed-text'

export const respondToRecommendationInput = z
  .strictObject({
    recommendation: namedId,
    decision: z.enum(responseDecisions, 'Choose whether the district accepts the recommendation'),
    reason: optionalText('the reason', 4000),
    signedName: neededText('the name of the person who signs', 120),
    signedRank: neededText('the rank or role of the person who signs', 120),
  })
  .superRefine(({ decision, reason }, check) => {
    if (decision === 'accepted' || reason) return
    const message =
      decision === 'not accepted'
        ? 'Enter why the district does not accept the recommendation'
        : 'Enter which part the district accepts, and why not the rest'
    check.addIssue({ code: 'custom', path: ['reason'], message })
  })
