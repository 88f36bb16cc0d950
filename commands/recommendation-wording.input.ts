import { z } from 'zod'
import { priorities } from '../domain/recommendation-facts'
import { neededText, optionalDay, optionalText } from './typed-text'

/** What is typed of a recommendation. A draft may leave out what is only needed when it is issued. */
export const wordingFields = {
  wording: neededText('the recommendation', 4000),
  priority: z.enum(priorities, 'Choose a priority'),
  ownerRole: optionalText('the role of the owner', 120),
  ownerName: optionalText('the name of the owner', 120),
  dueOn: optionalDay('the due date'),
  closingTest: optionalText('the closing test', 1000),
  evidenceRequired: optionalText('the evidence that is required', 1000),
}
