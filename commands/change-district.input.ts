import { z } from 'zod'
import { districtFields } from './add-district.input'
import { namedId, optionalDay, seenRevision } from './typed-text'

export const changeDistrictInput = z.strictObject({
  district: namedId,
  revision: seenRevision,
  ...districtFields,
  activeTo: optionalDay('the last day of the district'),
})
