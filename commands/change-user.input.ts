import { z } from 'zod'
import { personFields } from './create-user.input'
import { namedId, seenRevision } from './typed-text'

export const changeUserInput = z.strictObject({ user: namedId, revision: seenRevision, ...personFields })
