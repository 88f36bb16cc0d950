import { z } from 'zod'
import { namedId } from './typed-text'

export const draftFindingsInput = z.strictObject({
  audit: namedId,
  /** Each as criterion id, slash, district code; nothing after the slash is the force. */
  drafts: z
    .array(z.string().max(120), 'Choose at least one draft')
    .max(5_000, 'Choose fewer drafts at once')
    .default([]),
})
