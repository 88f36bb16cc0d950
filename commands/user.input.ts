import { z } from 'zod'
import { namedId } from './typed-text'

/** A command on one user that needs to know nothing else. */
export const userInput = z.strictObject({ user: namedId })
