import { change } from '@/app/change'
import { startCalibration } from '@/commands/take-calibration'

export const POST = change(startCalibration, {
  then: ({ calibration }) => `/calibrations/${calibration}/cases/1`,
  form: (params) => `/audits/${params.audit}/calibration`,
})
