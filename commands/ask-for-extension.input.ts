import { z } from 'zod'
import { namedId, neededDay, neededText, seenRevision } from './typed-text'

export const askForExtensionInput = z.strictObject({
  recommendation: namedId,
  revision: seenRevision,
  dueOn: neededDay('the day that is asked for'),
  reason: neededText('the reason', 1000),
})
