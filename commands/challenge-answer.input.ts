import { z } from 'zod'
import { signatureFields } from './district-answer.input'
import { namedId, neededText } from './typed-text'

export const challengeAnswerInput = z.strictObject({
  case: namedId,
  criterion: namedId,
  text: neededText('what is wrong in fact', 2000),
  logReference: neededText('where it can be looked up: system, entry and time', 300),
  /** 'yes' where what reads like personal data has to stand in the text. */
  keep: z.enum(['yes', ''], 'Open the page again and repeat this.').default(''),
  ...signatureFields,
})
