import { z } from 'zod'
import { namedId, seenRevision } from './typed-text'
import { findingWords } from './write-finding.input'

export const changeFindingInput = z.strictObject({
  finding: namedId,
  revision: seenRevision,
  ...findingWords,
})
