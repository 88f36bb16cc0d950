import { z } from 'zod'
import { meetings, priorities, strands } from '../domain/recommendation-facts'
import { namedId, neededText, optionalDay, optionalText } from './typed-text'

/** One of a list, or nothing: '' is null. */
function optionalChoice<const T extends readonly string[]>(choices: T, message: string) {
  return z
    .enum(['', ...choices], message)
    .default('')
    .transform((chosen) => (chosen === '' ? null : (chosen as T[number])))
}

/** What is typed of a recommendation. A draft may leave out what is only needed when it is issued. */
export const wordingFields = {
  wording: neededText('the recommendation', 4000),
  source: optionalText('where other numbers come from', 1000),
  priority: z.enum(priorities, 'Choose a priority'),
  strand: optionalChoice(strands, 'Choose one of the four, or none'),
  ownerRole: optionalText('the role of the owner', 120),
  ownerName: optionalText('the name of the owner', 120),
  sponsor: optionalText('the sponsor', 120),
  dueOn: optionalDay('the due date'),
  closingTest: optionalText('the closing test', 1000),
  evidenceRequired: optionalText('the evidence that is required', 1000),
  meeting: optionalChoice(meetings, 'Choose a meeting from the list, or none'),
  meetingOn: optionalDay('the day of the meeting'),
}

/** Findings that it stands on beside the one that it is written from. */
export const furtherFindings = z.array(namedId).max(50, 'Choose at most 50 findings').default([])
