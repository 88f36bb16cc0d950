import { z } from 'zod'
import { namedId, neededText } from './typed-text'

/** Any version of a profile stands for all of them. */
export const mappingProfileInput = z.strictObject({ profile: namedId })

export const renameMappingProfileInput = z.strictObject({
  profile: namedId,
  /** The name that the form was made with. */
  was: z.string('Open the page again and repeat the change.').min(1).max(200),
  name: neededText('a name for the profile', 80),
})
