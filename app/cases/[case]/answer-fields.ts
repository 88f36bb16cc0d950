import type { FieldError } from '@/components/error-summary'
import type { AskedWhen } from '@/domain/applicability'
import type { GivenSubCodes, SubCode } from '@/domain/sub-codes'

/** What an answer's form holds, as text: '' where nothing is chosen or typed. */
export interface AnswerFields {
  answer: string
  reasonCode: string
  reason: string
  evidence: string
  note: string
  /** By key of the sub-code; one for which nothing is given is left out. */
  sub: GivenSubCodes
}

export const textFieldNames = ['answer', 'reasonCode', 'reason', 'evidence', 'note'] as const

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
  subCodes: SubCode[]
  askedWhen: AskedWhen | null
  /** What is to be said of a choice of a sub-code, by `noteKey`. */
  notes: Readonly<Record<string, string>>
  /** What the fields hold when the page is opened. */
  shown: AnswerFields
  /** The newest save that the page knows of; 0 where there is none. */
  revision: number
  savedAt: string | null
  errors: FieldError[]
  /** Set where what is shown was refused because another save came first. */
  standing: StandingAnswer | null
}

export const emptyFields: AnswerFields = {
  ...{ answer: '', reasonCode: '', reason: '', evidence: '', note: '' },
  sub: {},
}

type Content = { [name in (typeof textFieldNames)[number]]: string | null }

/** Null, as the store and an untouched radio group have it, becomes the empty text that is sent. */
export function asFields(
  { answer, reasonCode, reason, evidence, note }: Content,
  sub: Readonly<Record<string, unknown>> | null | undefined,
): AnswerFields {
  return {
    answer: answer ?? '',
    reasonCode: reasonCode ?? '',
    reason: reason ?? '',
    evidence: evidence ?? '',
    note: note ?? '',
    sub: givenIn(sub),
  }
}

/** Under which key the note on a choice stands: 'tool=dara'. */
export const noteKey = (subCode: string, code: string) => `${subCode}=${code}`

/** What stands in the fields of an answer's form, as it is sent. */
export function fieldsIn(form: HTMLFormElement | null): AnswerFields {
  const found: AnswerFields = { ...emptyFields, sub: {} }
  for (const element of form?.elements ?? []) {
    const { name } = element as HTMLInputElement
    if (!isGiven(element)) continue
    const text = textFieldNames.find((field) => field === name)
    if (text) found[text] = element.value
    else if (name.startsWith('sub.')) putSubCode(found.sub, name.slice('sub.'.length), element.value)
  }
  return found
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** A field with something in it; a box or a button of several only where it is chosen. */
function isGiven(element: Element): element is Field {
  if (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type))
    return element.checked
  return 'value' in element && element.value !== ''
}

function putSubCode(sub: GivenSubCodes, name: string, value: string): void {
  if (!name.endsWith('[]')) sub[name] = value
  else {
    const key = name.slice(0, -'[]'.length)
    sub[key] = [...[sub[key] ?? []].flat(), value]
  }
}

/** Leaves out what is not given: '' of a list, false or nothing of boxes. */
function givenIn(sub: Readonly<Record<string, unknown>> | null | undefined): GivenSubCodes {
  const given: GivenSubCodes = {}
  for (const [key, value] of Object.entries(sub ?? {})) {
    if (typeof value === 'string' && value) given[key] = value
    if (Array.isArray(value) && value.length > 0) given[key] = value.map(String)
  }
  return given
}

/** Whether two contents are not the same; a browser has line ends of its own. */
export function differ(one: AnswerFields, other: AnswerFields): boolean {
  const texts = textFieldNames.some(
    (name) => one[name].replaceAll('\r\n', '\n') !== other[name].replaceAll('\r\n', '\n'),
  )
  const keys = new Set([...Object.keys(one.sub), ...Object.keys(other.sub)])
  return texts || [...keys].some((key) => String(one.sub[key] ?? '') !== String(other.sub[key] ?? ''))
}
