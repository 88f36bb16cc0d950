import { z } from 'zod'
import { namedId } from './typed-text'

/** '' asks for none. */
export const askForCalibrationInput = z.strictObject({
  audit: namedId,
  calibrationSetId: namedId.default(''),
})
