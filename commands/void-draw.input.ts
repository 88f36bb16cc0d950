import { z } from 'zod'
import { namedId } from './typed-text'

/** `draw` is the one that was on the page: what is voided is what was looked at. */
export const voidDrawInput = z.strictObject({ audit: namedId, draw: namedId })
