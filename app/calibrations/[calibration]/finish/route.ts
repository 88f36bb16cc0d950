import { change } from '@/app/change'
import { finishCalibration } from '@/commands/take-calibration'

export const POST = change(finishCalibration, {
  then: (_, params) => `/calibrations/${params.calibration}?done=finished`,
  form: (params) => `/calibrations/${params.calibration}`,
})
