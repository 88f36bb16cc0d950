import { z } from 'zod'
import { findingDecisions } from '../domain/finding-response'
import { signatureFields, stepFault, stepFields } from './district-answer.input'
import { namedId, optionalText } from './typed-text'

export const answerFindingInput = z
  .strictObject({
    audit: namedId,
    finding: namedId,
    district: z.string('Choose the district that answers').max(20),
    decision: z.enum(findingDecisions, 'Choose whether the district agrees'),
    reason: optionalText('the reason', 4000),
    ...stepFields,
    ...signatureFields,
  })
  .superRefine(({ decision, reason, ...step }, check) => {
    const fault = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message })
    if (decision === 'disagree' && !reason) fault('reason', 'Enter why the district disagrees')
    if (decision === 'agree in part' && !reason)
      fault('reason', 'Enter with which part the district agrees, and why not with the rest')
    for (const { field, message } of stepFault(step)) fault(field, message)
    if (decision === 'disagree' && step.action)
      fault('action', 'Leave the action out, or agree at least in part')
  })

export const finishFindingActionInput = z.strictObject({ audit: namedId, answer: namedId })
