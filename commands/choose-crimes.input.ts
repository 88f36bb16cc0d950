import { z } from 'zod'
import { namedId } from './typed-text'

const longestValue = 500
const mostMonths = 120

/** What can be drawn, as ticked; '(blank)' stands for crimes without an offence or a status. */
const ticked = z.array(z.string().max(longestValue)).max(500).default([])

export const chooseCrimesInput = z.strictObject({
  audit: namedId,
  offences: ticked,
  statuses: ticked,
  /** Ticked: crimes whose offence was not in force in the list on the day are left out. */
  unlisted: z.array(z.literal('leave out')).max(1).default([]),
  /** Ticked: crimes drawn in an earlier audit of the theme are left out. */
  auditedBefore: z.array(z.literal('leave out')).max(1).default([]),
  months: z
    .string()
    .max(20)
    .default('12')
    .transform((typed) => Number(typed.trim() === '' ? '12' : typed))
    .refine(
      (months) => Number.isInteger(months) && months >= 1 && months <= mostMonths,
      `The months must be a whole number from 1 to ${mostMonths}`,
    ),
})
