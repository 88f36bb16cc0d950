import { z } from 'zod'
import { namedId, optionalText } from './typed-text'

export const setContactInput = z.strictObject({
  contact: namedId,
  person: namedId.default(''),
  email: optionalText('the mail address', 200)
    .transform((text) => text.toLowerCase())
    .refine(
      (text) => text === '' || /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text),
      'Enter one mail address, like safeguarding.leeds@force.example, or leave the box empty',
    ),
  revision: z.coerce.number('Open the page again and repeat the change.').int().min(0),
})
