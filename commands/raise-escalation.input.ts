import { z } from 'zod'
import { escalationKinds } from '../domain/escalation'
import { namedId, neededText } from './typed-text'

export const raiseEscalationInput = z.strictObject({
  case: namedId,
  kind: z.enum(escalationKinds, { error: () => 'Choose what you are passing on' }),
  what: neededText('what you found', 1_000),
  told: neededText('whom you told, by role or collar number, and how', 200),
})
