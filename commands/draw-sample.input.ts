import { z } from 'zod'
import { seedProblem } from '../domain/sampling'
import { namedId, optionalText } from './typed-text'

const withoutGaps = (typed: string) => typed.replaceAll(/[\s\-\u2010-\u2015]/gu, '')

/**
 * How the seed comes about: 'typed', as dice showed it in front of witnesses, or 'generated' by the machine. Digits are
 * read out and typed in groups, so spaces and hyphens between them are left out here, once; from then on the digits are
 * the seed, as text, and everybody hashes them as they stand on the receipt. Anything else in it is told, not mended.
 */
export const drawSampleInput = z
  .strictObject({
    audit: namedId,
    how: z.enum(['typed', 'generated'], 'Choose how the seed comes about'),
    seed: z
      .string('Enter the seed')
      .overwrite(withoutGaps)
      .max(400, 'The seed must be 400 digits or fewer')
      .default(''),
    witnesses: optionalText('the names of the witnesses', 300),
  })
  .superRefine(({ how, seed, witnesses }, context) => {
    if (how === 'generated') {
      if (seed !== '')
        context.addIssue({
          code: 'custom',
          path: ['seed'],
          message: 'A seed that the machine makes cannot be typed',
        })
      return
    }
    const problem = seedProblem(seed)
    if (problem) context.addIssue({ code: 'custom', path: ['seed'], message: problem })
    if (!witnesses)
      context.addIssue({
        code: 'custom',
        path: ['witnesses'],
        message: 'Enter who watched the dice being rolled',
      })
  })
