import { z } from 'zod'
import { namedId } from './typed-text'

export const acknowledgeEscalationInput = z.strictObject({ escalation: namedId })
