import { z } from 'zod'
import { answers } from '../domain/checklist'
import { subCodeKinds } from '../domain/sub-codes'
import { namedId, neededText, optionalText } from './typed-text'

/** The fingerprint of what the form was made from, where there is no number of revisions. */
const seenFingerprint = z.string('Open the page again and repeat the change.').min(1).max(64)

const ticked = z
  .union([z.boolean(), z.enum(['yes', ''])])
  .default(false)
  .transform((value) => value === true || value === 'yes')

const someAnswers = z.array(z.enum(answers, 'Choose from the answers')).max(4).default([])

const typedSubCode = z.strictObject({
  key: namedId.default(''),
  label: optionalText('the name of the sub-code', 60),
  kind: z.enum(subCodeKinds, 'Choose what is given').default('one of a list'),
  askedOn: someAnswers,
  needed: ticked,
  /** One a line: 'code | label | group'. */
  options: optionalText('the choices', 5_000),
  /** Of steps in order: why a case goes no further, in the same way. */
  stops: optionalText('the reasons for going no further', 5_000),
})

/** A form numbers its sub-codes, JSON may list them. */
const typedSubCodes = z
  .union([z.array(typedSubCode), z.record(z.string().regex(/^\d{1,2}$/), typedSubCode)])
  .default([])
  .transform((typed) => (Array.isArray(typed) ? typed : Object.values(typed)))

/** A draft may be saved half-written: only a name is needed until it is published. */
const criterionFields = {
  name: neededText('the name of the criterion', 60),
  question: optionalText('the question', 300),
  policy: optionalText('the policy', 1_000),
  yesMeans: optionalText('what yes means', 1_000),
  noMeans: optionalText('what no means', 1_000),
  notApplicableMeans: optionalText('what not applicable means', 1_000),
  cannotTellMeans: optionalText('what cannot tell means', 1_000),
  evidence: optionalText('the evidence', 1_000),
  /** One a line: 'code | label'. */
  reasons: optionalText('the reasons', 5_000),
  notApplicableOffered: ticked,
  critical: ticked,
  /** Of which kind of crime it is asked; '' for every kind. */
  askedKind: z.enum(['', 'DA', 'non-DA'], 'Choose of which crimes this is asked').default(''),
  /** Key of the criterion on whose answer it depends; '' for none. */
  askedCriterion: z.string().max(60).default(''),
  askedIs: someAnswers,
  subs: typedSubCodes,
}

/** The texts and rules of a criterion, without where it stands. */
export const criterionInput = z.strictObject(criterionFields)

export const startChecklistInput = z.strictObject({ title: neededText('the title of the checklist', 80) })

export const versionInput = z.strictObject({ version: namedId })

export const publishInput = z.strictObject({ version: namedId, revision: seenFingerprint })

export const addCriterionInput = z.strictObject({ version: namedId, ...criterionFields })

export const takeCriteriaInput = z.strictObject({
  version: namedId,
  /** Keys of criteria in the library. */
  criteria: z.array(z.string().max(60)).max(100).default([]),
})

const criterionNamed = { version: namedId, criterion: namedId, revision: seenFingerprint }

export const changeCriterionInput = z.strictObject({ ...criterionNamed, ...criterionFields })

export const removeCriterionInput = z.strictObject(criterionNamed)

export const moveCriterionInput = z.strictObject({
  version: namedId,
  criterion: namedId,
  direction: z.enum(['up', 'down'], 'Choose up or down'),
})
