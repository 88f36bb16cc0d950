import { z } from 'zod'
import { challengeDecisions } from '../domain/challenge'
import { answers } from '../domain/checklist'
import { chosenReasonCode } from './save-answer.input'
import { namedId, neededText } from './typed-text'

export const decideChallengeInput = z.strictObject({
  challenge: namedId,
  decision: z.enum(challengeDecisions, 'Choose whether the challenge is upheld'),
  /** The answer that counts from now on; without meaning where the challenge is not upheld. */
  answer: z.enum(['', ...answers], 'Choose the answer that counts').default(''),
  reasonCode: chosenReasonCode,
  ruling: neededText('the reason for the ruling', 2000),
  /** 'yes' where what reads like personal data has to stand in the ruling. */
  keep: z.enum(['yes', ''], 'Open the page again and repeat this.').default(''),
})
