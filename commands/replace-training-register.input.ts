import { z } from 'zod'
import { isDay } from '../domain/days'
import { arrivedFile } from './receive-file.input'
import { neededDay, neededText, seenRevision } from './typed-text'

const notADay = 'The day of the list must be a real date, like 27 3 2022'

/** The day of the list comes in three boxes: a form with a file is not joined as others are. */
const box = z.string(notADay).max(10, notADay).default('')

export const replaceTrainingRegisterInput = z
  .strictObject({ 'asAt-day': box, 'asAt-month': box, 'asAt-year': box, ...arrivedFile })
  .transform(({ 'asAt-day': day, 'asAt-month': month, 'asAt-year': year, ...file }) => ({
    ...file,
    asAt: [year.trim(), month.trim().padStart(2, '0'), day.trim().padStart(2, '0')].join('-'),
  }))
  .refine(({ asAt }) => isDay(asAt), { path: ['asAt'], message: notADay })

export const pasteTrainingRegisterInput = z.strictObject({
  asAt: neededDay('the day of the list'),
  list: neededText('the list', 200_000),
})

export const chooseCountingCoursesInput = z.strictObject({
  courses: z.array(z.string().max(80), 'Choose from the list').max(1_000, 'Choose from the list').default([]),
  revision: seenRevision,
})
