import { change } from '@/app/change'
import { scoreCalibrationCase } from '@/commands/take-calibration'

export const POST = change(scoreCalibrationCase, {
  then: ({ next }, { calibration }) =>
    next === null
      ? `/calibrations/${calibration}?done=scored`
      : `/calibrations/${calibration}/cases/${next}?done=scored`,
  form: (params) => `/calibrations/${params.calibration}/cases/${params.number}`,
})
