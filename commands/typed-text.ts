import { z } from 'zod'
import { isDay } from '../domain/days'

/*
 * How typed fields are read, alike in every form: without white space around them, with plain line ends, and without
 * characters that no keyboard makes (PostgreSQL refuses a NUL, Word a vertical tab).
 */

const cleaned = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .trim()

const upper = (what: string) => what.charAt(0).toUpperCase() + what.slice(1)

/** Text that has to be there. `what` as it stands in a sentence: 'the wording'. */
export function neededText(what: string, most: number) {
  return z.string(`Enter ${what}`).overwrite(cleaned).min(1, `Enter ${what}`).max(most, tooLong(what, most))
}

/** Text that may be left out; then it is ''. */
export function optionalText(what: string, most: number) {
  return z
    .string(`${upper(what)} must be text`)
    .overwrite(cleaned)
    .max(most, tooLong(what, most))
    .default('')
}

/** A day of the calendar, 'YYYY-MM-DD'. */
export function neededDay(what: string) {
  return z
    .string(`Enter ${what}`)
    .min(1, `Enter ${what}`)
    .refine((text) => text === '' || isDay(text), notADay(what))
}

/** A day that may be left out; then it is null. */
export function optionalDay(what: string) {
  return z
    .string(notADay(what))
    .default('')
    .refine((text) => text === '' || isDay(text), notADay(what))
    .transform((text) => text || null)
}

/** The version of a thing that the form was made from, so that nobody's change is overwritten unseen. */
export const seenRevision = z.coerce.number('Open the page again and repeat the change.').int().min(1)

/** The id of something that the address or the form names. */
export const namedId = z
  .string('Open the page again and repeat this.')
  .regex(/^[\w-]{0,64}$/, 'Open the page again and repeat this.')

const tooLong = (what: string, most: number) =>
  `${upper(what)} must be ${most.toLocaleString('en-GB')} characters or fewer`

const notADay = (what: string) => `${upper(what)} must be a real date, like 27 3 2022`
