import { z } from 'zod'
import { answers } from '../domain/checklist'
import { chosenReasonCode, givenSubCodes } from './save-answer.input'
import { namedId, neededText, optionalText } from './typed-text'

const keep = z.enum(['yes', ''], 'Open the page again and repeat this.').default('')

export const startCalibrationSetInput = z.strictObject({
  title: neededText('the title of the set', 80),
  checklistVersionId: namedId.min(1, 'Choose a published checklist'),
})

export const calibrationSetInput = z.strictObject({ set: namedId })

export const copyCalibrationSetInput = z.strictObject({
  set: namedId,
  title: neededText('the title of the copy', 80),
})

/** The fingerprint of what the form was made from. */
const seenFingerprint = z.string('Open the page again and repeat the change.').min(1).max(64)

/** A case may be saved half-written: only its title is needed until the set is published. */
const writtenCase = {
  title: neededText('the title of the case', 80),
  kind: z.enum(['DA', 'non-DA'], 'Choose whether the crime is domestic'),
  text: optionalText('what is in the records', 4_000),
  /** By the id of the criterion. */
  agreed: z
    .record(
      z.string().max(64),
      z.strictObject({
        answer: z.enum([...answers, ''], 'Choose an answer').default(''),
        reasonCode: chosenReasonCode,
        why: optionalText('why', 600),
        sub: givenSubCodes.default({}),
      }),
    )
    .default({}),
  keep,
}

export const addCalibrationCaseInput = z.strictObject({ set: namedId, ...writtenCase })

export const changeCalibrationCaseInput = z.strictObject({
  set: namedId,
  story: namedId,
  revision: seenFingerprint,
  ...writtenCase,
})

export const removeCalibrationCaseInput = z.strictObject({
  set: namedId,
  story: namedId,
  revision: seenFingerprint,
})

/** What a set's case is written as. */
export type WrittenCaseFields = Pick<
  z.output<typeof addCalibrationCaseInput>,
  'title' | 'kind' | 'text' | 'agreed' | 'keep'
>

export const startCalibrationInput = z.strictObject({ audit: namedId })

export const calibrationInput = z.strictObject({ calibration: namedId })

export const scoreCalibrationCaseInput = z.strictObject({
  calibration: namedId,
  /** Number of the case in the set. */
  number: z.coerce.number('Open the page again and repeat this.').int().min(1).max(1_000),
  /** By the id of the criterion. */
  answers: z
    .record(
      z.string().max(64),
      z.strictObject({
        answer: z.enum([...answers, ''], 'Choose an answer').default(''),
        reasonCode: chosenReasonCode,
        sub: givenSubCodes.default({}),
      }),
    )
    .default({}),
})
