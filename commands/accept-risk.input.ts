import { z } from 'zod'
import { namedId, neededDay, neededText } from './typed-text'

export const acceptRiskInput = z.strictObject({
  recommendation: namedId,
  reason: neededText('why the risk is accepted', 4000),
  signedName: neededText('the name of the person who accepts the risk', 120),
  signedRank: neededText('the rank or role of the person who accepts the risk', 120),
  reviewOn: neededDay('the day of review'),
})
