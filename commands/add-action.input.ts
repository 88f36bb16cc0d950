import { z } from 'zod'
import { namedId, neededDay, neededText } from './typed-text'

export const addActionInput = z.strictObject({
  recommendation: namedId,
  what: neededText('what will be done', 1000),
  ownerName: neededText('who does it', 120),
  dueOn: neededDay('the day it is due'),
})
