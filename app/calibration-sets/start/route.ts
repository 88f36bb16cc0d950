import { change } from '@/app/change'
import { startCalibrationSet } from '@/commands/start-calibration-set'

export const POST = change(startCalibrationSet, {
  then: ({ set }) => `/calibration-sets/${set}?done=started`,
  form: () => '/calibration-sets/new',
})
