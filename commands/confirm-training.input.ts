import { z } from 'zod'
import { namedId } from './typed-text'

/** What the page showed when the auditor confirmed it: if anything of it changed meanwhile, nothing is confirmed. */
export const confirmTrainingInput = z.strictObject({
  case: namedId,
  criterion: namedId,
  register: z.coerce.number('Open the page again and repeat this.').int().min(1),
  answer: z.enum(['yes', 'no'], { error: () => 'Open the page again and repeat this.' }),
  revision: z.coerce.number('Open the page again and repeat this.').int().min(0).max(1_000_000_000),
})
