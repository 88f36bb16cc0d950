import type { FieldError } from '@/components/error-summary'
import { errorFor } from '@/components/error-summary'
import { formState, parameter, type FormState, type SearchParams } from '@/app/form-state'
import type { Consultation } from '@/app/session'
import type { Subject } from '@/domain/subject'
import type { RecommendationAction } from '@/domain/recommendation'

/**
 * One of the several forms of this page, named by the last part of its address. After a refusal only the one that was
 * sent shows what was typed and what is wrong with it.
 */
export interface OneForm extends Pick<FormState, 'typed' | 'typedDay'> {
  /** Several forms ask alike; the id tells their fields apart. */
  id: (field: string) => string
  error: (field: string) => string | undefined
  refused: boolean
}

export interface PageForms {
  of: (name: string) => OneForm
  /** For the summary at the top: each leads to its field. */
  errors: FieldError[]
  /** What was typed into the form that was refused, where the form itself is no longer offered. */
  left: (offered: ReadonlySet<RecommendationAction>) => string[]
}

/** The action that each form with something to type is for. */
const actionOf: Readonly<Record<string, RecommendationAction>> = {
  respond: 'accept',
  'add-action': 'act',
  'record-progress': 'act',
  'change-due-date': 'change the due date',
  'ask-for-extension': 'ask for an extension',
  'agree-extension': 'agree an extension',
  'decline-extension': 'decline an extension',
  'propose-closure': 'propose closure',
  'return-closure': 'return closure',
  'verify-closure': 'verify closure',
  supersede: 'supersede',
  'accept-risk': 'accept the risk',
  reopen: 'reopen',
}

const textFields = ['text', 'what', 'reason', 'evidence', 'action', 'by']

export async function pageForms(
  consultation: Pick<Consultation<Subject>, 'reader' | 'person'>,
  searchParams: SearchParams,
  page: string,
): Promise<PageForms> {
  const sent = await formState(consultation, searchParams, page)
  const sentName = await parameter(searchParams, 'form')
  const id = (name: string, field: string) => `${name}-${field}`
  return {
    of: (name) => {
      const own = name === sentName && sent.refused
      return {
        typed: (field, otherwise = '') => (own ? sent.typed(field, otherwise) : otherwise),
        typedDay: (field, otherwise) => (own ? sent.typedDay(field, otherwise) : otherwise),
        id: (field) => id(name, field),
        error: (field) => (own ? errorFor(sent.errors, field) : undefined),
        refused: own,
      }
    },
    left: (offered) => {
      const action = actionOf[sentName ?? '']
      if (!sent.refused || action === undefined || offered.has(action)) return []
      return textFields.map((field) => sent.typed(field)).filter(Boolean)
    },
    errors: sent.errors.map(({ field, message }) =>
      field && sentName ? { field: id(sentName, field), message } : { message },
    ),
  }
}
