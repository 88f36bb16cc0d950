import { z } from 'zod'
import { answers, type Answer } from '../domain/checklist'
import { namedId, optionalText } from './typed-text'

/** Longest texts of an answer, in characters. */
export const answerLimits = { reason: 1_000, evidence: 500, note: 4_000 }

/** Nothing chosen comes as '' or not at all. */
export const chosenAnswer = z
  .enum(['', ...answers], 'Choose one of the answers')
  .default('')
  .transform((value): Answer | null => value || null)

export const chosenReasonCode = z
  .string('Choose a reason from the list')
  .max(64, 'Choose a reason from the list')
  .default('')
  .transform((value) => value || null)

const subCode = z.string('Choose from the list').max(64, 'Choose from the list')

/** Codes, lists of codes and days, '' where nothing is chosen. */
export const givenSubCodes = z.record(
  subCode,
  z.union([subCode, z.array(subCode).max(60)]),
  'Choose from the list',
)

/**
 * One answer, whole or half: the form without scripts, the autosave and the page's own checks all read this. `revision`
 * is the save that the page last saw, 0 where there was none.
 */
export const saveAnswerInput = z.strictObject({
  case: namedId,
  criterion: namedId,
  answer: chosenAnswer,
  reasonCode: chosenReasonCode,
  reason: optionalText('the reason', answerLimits.reason),
  evidence: optionalText('the evidence reference', answerLimits.evidence),
  note: optionalText('the note', answerLimits.note),
  /** By key of the sub-code. A page from before there were any sends none, and what is kept then stays. */
  sub: givenSubCodes.optional(),
  revision: z.coerce.number('Open the page again and repeat this.').int().min(0).max(1_000_000_000),
})
