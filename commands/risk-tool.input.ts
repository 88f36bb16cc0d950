import { z } from 'zod'
import { namedId, neededText, optionalDay, optionalText, seenRevision } from './typed-text'

const fields = {
  name: neededText('the name', 40),
  note: optionalText('the note', 200),
  district: namedId.default(''),
  inForceFrom: optionalDay('the first day'),
  inForceTo: optionalDay('the last day'),
}

export const addRiskToolInput = z.strictObject(fields)

export const changeRiskToolInput = z.strictObject({ tool: namedId, revision: seenRevision, ...fields })

export const removeRiskToolInput = z.strictObject({ tool: namedId })
