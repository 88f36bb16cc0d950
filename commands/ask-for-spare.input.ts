import { z } from 'zod'
import { missingFileIsAFinding, scopeReasons } from '../domain/scope'
import { namedId, optionalText } from './typed-text'

export const askForSpareInput = z.strictObject({
  case: namedId,
  reason: z.enum(scopeReasons, {
    error: ({ input }) =>
      input === undefined || input === '' ? 'Choose why the case is not in scope' : missingFileIsAFinding,
  }),
  note: optionalText('the note', 500),
})
