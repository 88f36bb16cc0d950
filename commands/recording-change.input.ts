import { z } from 'zod'
import { namedId, neededDay, neededText, optionalText } from './typed-text'

export const addRecordingChangeInput = z.strictObject({
  beginsOn: neededDay('the first day'),
  title: neededText('what changed', 80),
  note: optionalText('the explanation', 500),
})

export const removeRecordingChangeInput = z.strictObject({ change: namedId })
