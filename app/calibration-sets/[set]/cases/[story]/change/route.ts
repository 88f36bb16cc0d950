import { change } from '@/app/change'
import { changeCalibrationCase } from '@/commands/write-calibration-case'

export const POST = change(changeCalibrationCase, {
  then: ({ set }) => `/calibration-sets/${set}?done=changed`,
  form: (params) => `/calibration-sets/${params.set}/cases/${params.story}`,
})
