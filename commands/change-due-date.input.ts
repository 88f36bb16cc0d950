import { z } from 'zod'
import { namedId, neededDay, neededText, seenRevision } from './typed-text'

export const changeDueDateInput = z.strictObject({
  recommendation: namedId,
  revision: seenRevision,
  dueOn: neededDay('the new due date'),
  reason: neededText('the reason', 1000),
})
