import { z } from 'zod'
import { arrivedFile } from './receive-file.input'
import { neededText } from './typed-text'

export const loadBoundariesInput = z.strictObject({
  name: neededText('a name', 80),
  attribution: neededText('the attribution that the licence asks for', 500),
  ...arrivedFile,
})
