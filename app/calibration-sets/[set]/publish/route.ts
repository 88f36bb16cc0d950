import { change } from '@/app/change'
import { publishCalibrationSet } from '@/commands/write-calibration-case'

export const POST = change(publishCalibrationSet, {
  then: ({ set }) => `/calibration-sets/${set}?done=published`,
  form: (params) => `/calibration-sets/${params.set}`,
})
