import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const saveViewInput = z.strictObject({
  name: neededText('a name for the view', 60),
  /** The parameters of the register's address. */
  parameters: z
    .string('Open the page again and repeat this.')
    .max(1000, 'Open the page again and repeat this.')
    .regex(/^[\w=&%+.*-]*$/, 'Open the page again and repeat this.')
    .default(''),
})

export const removeViewInput = z.strictObject({ view: namedId })
