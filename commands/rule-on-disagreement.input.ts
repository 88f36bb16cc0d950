import { z } from 'zod'
import { answers } from '../domain/checklist'
import { chosenReasonCode, givenSubCodes } from './save-answer.input'
import { namedId, neededText } from './typed-text'

/** `rulings` is how many rulings on this criterion the page showed: nobody overrules another one unseen. */
export const ruleOnDisagreementInput = z.strictObject({
  case: namedId,
  criterion: namedId,
  answer: z.enum(answers, 'Choose the answer that counts'),
  reasonCode: chosenReasonCode,
  reason: neededText('the reason for the ruling', 1_000),
  /** Of a yes, on a criterion with steps in order: the furthest one, and why it went no further. */
  sub: givenSubCodes.optional(),
  /** 'yes' where what reads like personal data has to stand in the reason. */
  keep: z.enum(['yes', ''], 'Open the page again and repeat this.').default(''),
  rulings: z.coerce.number('Open the page again and repeat this.').int().min(0).max(1_000_000),
})
