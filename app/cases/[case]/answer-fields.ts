import type { FieldError } from '@/components/error-summary'

/** What an answer's form holds, as text: '' where nothing is chosen or typed. */
export interface AnswerFields {
  answer: string
  reasonCode: string
  reason: string
  evidence: string
  note: string
}

export const answerFieldNames = ['answer', 'reasonCode', 'reason', 'evidence', 'note'] as const

/** The answer that stands where two saves met. */
export interface StandingAnswer extends AnswerFields {
  revision: number
  savedAt: string
  savedBy: string
}

/** One criterion as the scoring page shows it. */
export interface CriterionOnPage {
  id: string
  /** Ids of its fields begin with it: 'risk-assessment-evidence'. */
  key: string
  name: string
  question: string
  notApplicableOffered: boolean
  reasons: { value: string; text: string }[]
  /** What the fields hold when the page is opened. */
  shown: AnswerFields
  /** The newest save that the page knows of; 0 where there is none. */
  revision: number
  savedAt: string | null
  errors: FieldError[]
  /** Set where what is shown was refused because another save came first. */
  standing: StandingAnswer | null
}

export const emptyFields: AnswerFields = { answer: '', reasonCode: '', reason: '', evidence: '', note: '' }

/** Null, as the store and an untouched radio group have it, becomes the empty text that is sent. */
export function asFields(content: { [name in keyof AnswerFields]: string | null }): AnswerFields {
  const { answer, reasonCode, reason, evidence, note } = content
  return {
    answer: answer ?? '',
    reasonCode: reasonCode ?? '',
    reason: reason ?? '',
    evidence: evidence ?? '',
    note: note ?? '',
  }
}
