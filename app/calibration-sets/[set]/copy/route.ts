import { change } from '@/app/change'
import { copyCalibrationSet } from '@/commands/start-calibration-set'

export const POST = change(copyCalibrationSet, {
  then: ({ set }) => `/calibration-sets/${set}?done=copied`,
  form: (params) => `/calibration-sets/${params.set}`,
})
