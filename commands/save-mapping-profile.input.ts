import { z } from 'zod'
import { namedId, neededText } from './typed-text'

export const saveMappingProfileInput = z.strictObject({
  audit: namedId,
  upload: namedId,
  name: neededText('a name for the profile', 80),
})
