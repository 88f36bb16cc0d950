import { z } from 'zod'
import { auditReferencePattern } from '../domain/audit-reference'
import { strataChoices } from '../domain/strata'
import { namedId, neededDay, neededText, optionalText } from './typed-text'

/** A number as it was typed; what is no whole number comes out as NaN and is refused with the others. */
const count = z
  .union([z.number(), z.string().max(20)])
  .transform((typed) => (/^\s*\d+\s*$/.test(String(typed)) ? Number(typed) : Number.NaN))

const notGiven = Number.NaN
const given = count.default(notGiven)

/** How the quotas come about. Sizes are sent for every way; only those of the chosen one count. */
const sharing = z.strictObject({
  mode: z.enum(['fixed', 'in each district', 'proportional', 'equal'], 'Choose how many cases are drawn'),
  inEach: given,
  inEachMinimum: given,
  proportional: given,
  proportionalMinimum: given,
  equal: given,
})

const quotas = z.strictObject({
  domestic: given,
  nonDomestic: given,
  flagged: given,
  notFlagged: given,
  together: given,
})

/** Everything that a lead auditor decides about an audit. Quotas may be sent for districts that are not chosen. */
export const planFields = {
  title: neededText('a title', 120),
  theme: neededText('a theme', 60),
  reference: optionalText('the reference', 30)
    .transform((text) => text.toUpperCase())
    .refine(
      (text) => text === '' || auditReferencePattern.test(text),
      'The reference may hold letters, digits and single hyphens, as in STK-2021-11',
    ),
  periodFrom: neededDay('the first day of the period'),
  periodTo: neededDay('the last day of the period'),
  districts: z.array(z.string().max(20)).max(200).default([]),
  strata: z.enum(strataChoices, 'Choose what a district’s sample is drawn from').default('apart'),
  /** Of strata by flag: key of the criterion whose yes says that the flag should be on. Of others it counts for nothing. */
  flagCriterion: z.string().max(60, 'Choose one of the questions').default(''),
  sharing: sharing.default({
    mode: 'fixed',
    inEach: notGiven,
    inEachMinimum: notGiven,
    proportional: notGiven,
    proportionalMinimum: notGiven,
    equal: notGiven,
  }),
  quotas: z.record(z.string().max(20), quotas).default({}),
  secondScores: count,
  checklistVersionId: namedId.max(64),
  /** '' where the auditors are asked for no calibration. */
  calibrationSetId: namedId.default(''),
  /** The forecast's, on the form's page: no part of the plan. */
  expectedRate: z.string().max(20).optional(),
  auditors: z.array(z.string().max(64)).max(500).default([]),
}

export const planAuditInput = z.strictObject(planFields)

export type PlanFields = z.output<typeof planAuditInput>
