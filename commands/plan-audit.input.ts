import { z } from 'zod'
import { auditReferencePattern } from '../domain/audit-reference'
import { isDay } from '../domain/days'

const line = (name: string, most: number) =>
  z
    .string({ error: `Enter ${name}` })
    .trim()
    .min(1, `Enter ${name}`)
    .max(most, `Shorten ${name} to ${most} characters or fewer`)

const day = (name: string) =>
  z
    .string({ error: `Enter ${name}` })
    .min(1, `Enter ${name}`)
    .refine(
      (value) => value === '' || isDay(value),
      `${name.charAt(0).toUpperCase()}${name.slice(1)} must be a real date, such as 1 10 2020`,
    )

/** A number as it was typed; what is no whole number comes out as NaN and is refused with the others. */
const count = z
  .union([z.number(), z.string().max(20)])
  .transform((typed) => (/^\s*\d+\s*$/.test(String(typed)) ? Number(typed) : Number.NaN))

/** Everything that a lead auditor decides about an audit. Quotas may be sent for districts that are not chosen. */
export const planFields = {
  title: line('a title', 120),
  theme: line('a theme', 60),
  reference: z
    .string()
    .trim()
    .toUpperCase()
    .max(30, 'Shorten the reference to 30 characters or fewer')
    .refine(
      (value) => value === '' || auditReferencePattern.test(value),
      'The reference may hold letters, digits and single hyphens, as in STK-2021-11',
    )
    .default(''),
  periodFrom: day('the first day of the period'),
  periodTo: day('the last day of the period'),
  districts: z.array(z.string().max(20)).max(200).default([]),
  quotas: z.record(z.string().max(20), z.strictObject({ domestic: count, nonDomestic: count })).default({}),
  secondScores: count,
  checklistVersionId: line('a checklist', 64),
  auditors: z.array(z.string().max(64)).max(500).default([]),
}

export const planAuditInput = z.strictObject(planFields)

export type PlanFields = z.output<typeof planAuditInput>
