import { missingSubCodes, type GivenSubCodes, type SubCode } from './sub-codes'

/** The four answers. Not recorded counts as no; cannot tell is only for evidence that could not be reached. */
export const answers = ['yes', 'no', 'not applicable', 'cannot tell'] as const
export type Answer = (typeof answers)[number]

export const answerWords: Record<Answer, string> = {
  yes: 'Yes',
  no: 'No',
  'not applicable': 'Not applicable',
  'cannot tell': 'Cannot tell',
}

/** What an auditor gave for one criterion; empty text where nothing was typed. */
export interface GivenAnswer {
  answer: Answer | null
  reasonCode: string | null
  reason: string
  evidence: string
  /** Left out where none are asked, as in a ruling. */
  subCodes?: GivenSubCodes | null
}

/** What a criterion asks of an answer. */
export interface CriterionRule {
  name: string
  notApplicableOffered: boolean
  reasonCodes: readonly string[]
  subCodes?: readonly SubCode[] | null
}

export interface Shortfall {
  /** A sub-code is named by its key: 'sub.tool'. */
  field: 'answer' | 'reasonCode' | 'reason' | 'evidence' | `sub.${string}`
  message: string
}

/** What a sentence says in place of a reason that is no reason: a case is in scope whether domestic or not. */
const notBecauseNonDomestic = /\bnon[- ]?(da|domestic)\b|\bnot domestic\b/i

/**
 * What is missing before the answer counts as finished. A no needs a reason code and where was looked; not applicable
 * and cannot tell need a reason; and each may need sub-codes. Half an answer may always be saved; it just cannot be
 * finished.
 */
export function shortfalls(given: GivenAnswer, criterion: CriterionRule): Shortfall[] {
  const missing = missingSubCodes(given.subCodes ?? null, criterion.subCodes ?? [], given.answer)
  return [
    ...missingFromAnswer(given, criterion),
    ...missing.map(({ key, message }): Shortfall => ({
      field: `sub.${key}`,
      message: `${criterion.name}: ${message}`,
    })),
  ]
}

function missingFromAnswer(given: GivenAnswer, criterion: CriterionRule): Shortfall[] {
  switch (given.answer) {
    case null:
      return [{ field: 'answer', message: `${criterion.name}: choose an answer` }]
    case 'yes':
      return []
    case 'no':
      return [
        ...(given.reasonCode && criterion.reasonCodes.includes(given.reasonCode)
          ? []
          : [{ field: 'reasonCode' as const, message: `${criterion.name}: choose why the answer is no` }]),
        ...(given.evidence.trim()
          ? []
          : [
              {
                field: 'evidence' as const,
                message: `${criterion.name}: enter where you looked, for example the log entry and its date`,
              },
            ]),
      ]
    case 'not applicable':
      return [...refusedNotApplicable(given, criterion), ...needsReason(given, criterion)]
    case 'cannot tell':
      return needsReason(given, criterion)
  }
}

/**
 * 'Not applicable because non-DA' is refused: force policy asks for a risk assessment in domestic and non-domestic
 * stalking alike. Where a criterion never offers not applicable, the answer itself is refused.
 */
export function refusedNotApplicable(given: GivenAnswer, criterion: CriterionRule): Shortfall[] {
  if (given.answer !== 'not applicable') return []
  if (!criterion.notApplicableOffered)
    return [
      { field: 'answer', message: `${criterion.name}: not applicable cannot be chosen for this criterion` },
    ]
  if (notBecauseNonDomestic.test(given.reason))
    return [
      {
        field: 'reason',
        message: `${criterion.name}: that a crime is non-DA does not make it not applicable. Answer no if nothing is recorded`,
      },
    ]
  return []
}

function needsReason(given: GivenAnswer, criterion: CriterionRule): Shortfall[] {
  return given.reason.trim()
    ? []
    : [{ field: 'reason', message: `${criterion.name}: give the reason for '${given.answer}'` }]
}
