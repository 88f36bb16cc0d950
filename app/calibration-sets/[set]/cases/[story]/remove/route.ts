import { change } from '@/app/change'
import { removeCalibrationCase } from '@/commands/write-calibration-case'

export const POST = change(removeCalibrationCase, {
  then: ({ set }) => `/calibration-sets/${set}?done=removed`,
  form: (params) => `/calibration-sets/${params.set}/cases/${params.story}`,
})
