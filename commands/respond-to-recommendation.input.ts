import { z } from 'zod'
import { responseDecisions } from '../domain/recommendation'
import { signatureFields, stepFields, stepFault } from './district-answer.input'
import { namedId, optionalDay, optionalText } from './typed-text'

export const respondToRecommendationInput = z
  .strictObject({
    recommendation: namedId,
    decision: z.enum(responseDecisions, 'Choose whether the district accepts the recommendation'),
    reason: optionalText('the reason', 4000),
    /** When a refusal is looked at again; without meaning where nothing is refused. */
    reviewOn: optionalDay('the day of review'),
    ...stepFields,
    ...signatureFields,
  })
  .superRefine(({ decision, reason, reviewOn, ...step }, check) => {
    const fault = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message })
    if (decision === 'not accepted' && !reason)
      fault('reason', 'Enter why the district does not accept the recommendation')
    if (decision === 'accepted in part' && !reason)
      fault('reason', 'Enter which part the district accepts, and why not the rest')
    if (decision === 'not accepted' && !reviewOn)
      fault('reviewOn', 'Enter the day on which the refusal is looked at again')
    for (const { field, message } of stepFault(step)) fault(field, message)
    if (decision === 'not accepted' && step.action)
      fault('action', 'Leave the action out, or accept the recommendation at least in part')
  })
