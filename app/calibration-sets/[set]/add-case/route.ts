import { change } from '@/app/change'
import { addCalibrationCase } from '@/commands/write-calibration-case'

export const POST = change(addCalibrationCase, {
  then: ({ set }) => `/calibration-sets/${set}?done=added`,
  form: (params) => `/calibration-sets/${params.set}/cases/new`,
})
