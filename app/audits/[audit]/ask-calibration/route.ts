import { change } from '@/app/change'
import { askForCalibration } from '@/commands/ask-for-calibration'

export const POST = change(askForCalibration, {
  then: (_, { audit }) => `/audits/${audit}/calibration?done=asked`,
  form: (params) => `/audits/${params.audit}/calibration`,
})
