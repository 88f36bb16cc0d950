import type { Answer } from './checklist'
import { isDay } from './days'

export const subCodeKinds = ['one of a list', 'several of a list', 'a day', 'steps in order'] as const
export type SubCodeKind = (typeof subCodeKinds)[number]

/** One choice of a sub-code. Choices of the same group stand together: the specialist services, the generic ones. */
export interface SubCodeOption {
  code: string
  label: string
  /** '' where the list has no groups. */
  group: string
}

/** Something further that is asked with an answer: which risk tool was used, its grade and its day. */
export interface SubCode {
  /** Unique in its criterion, and the same over versions: that is how sub-codes are counted over audits. */
  key: string
  label: string
  kind: SubCodeKind
  /** With which answers it is asked. */
  askedOn: readonly Answer[]
  /** Such an answer cannot be finished without it. */
  needed: boolean
  /** Of steps in order: the steps, each of which is reached only through those before it. */
  options: readonly SubCodeOption[]
  /** Of steps in order: what can have kept a case from going further than the step it reached. */
  stops?: readonly SubCodeOption[]
}

/** Steps in order as what is given for them: the furthest step, and why a case went no further. */
export interface SubCodeField extends Omit<SubCode, 'kind' | 'stops'> {
  kind: Exclude<SubCodeKind, 'steps in order'>
  /** Asked only where this other one has a code, and not this code: before the last step. */
  before?: { key: string; code: string | undefined }
}

/** The label of why a case stopped before the last step. */
export const stoppedLabel = 'Why it went no further'

/** Under which key it is given; no key of a sub-code has such a character. */
export const stoppedKey = (key: string) => `${key}_stopped`

/** The fields that sub-codes are given in: one each, two for steps in order. */
export function fieldsOf(subCodes: readonly SubCode[]): SubCodeField[] {
  return subCodes.flatMap(({ kind, stops, ...rest }): SubCodeField[] => {
    if (kind !== 'steps in order') return [{ ...rest, kind }]
    const before = { key: rest.key, code: rest.options.at(-1)?.code }
    const furthest: SubCodeField = { ...rest, kind: 'one of a list' }
    const stopped: SubCodeField = {
      ...furthest,
      ...{ key: stoppedKey(rest.key), label: stoppedLabel, options: stops ?? [], before },
    }
    return [furthest, stopped]
  })
}

/** Whether a field is asked at all, by what is given for the one that it hangs on. */
function isOpen({ before }: SubCodeField, given: GivenSubCodes | null): boolean {
  if (!before) return true
  const other = given?.[before.key]
  return other !== undefined && other !== '' && other !== before.code
}

/** What was given for the sub-codes of an answer, by their keys: a code, a list of codes or a day. */
export type GivenSubCodes = Record<string, string | string[]>

/** A fault of one sub-code, named by its key. */
export interface SubCodeFault {
  key: string
  message: string
}

/** The fields that an answer asks for. */
function askedFields(subCodes: readonly SubCode[], answer: Answer | null): SubCodeField[] {
  return fieldsOf(subCodes).filter(({ askedOn }) => answer !== null && askedOn.includes(answer))
}

/**
 * What belongs to the answer, whole or half: sub-codes that it does not ask for are left out, as are empty ones. With
 * no answer chosen yet, everything that is known to the criterion is kept. Null where nothing is left.
 */
export function subCodesOf(
  given: GivenSubCodes,
  subCodes: readonly SubCode[],
  answer: Answer | null,
): GivenSubCodes | null {
  const asked = answer === null ? fieldsOf(subCodes) : askedFields(subCodes, answer)
  const kept = asked.flatMap((field): [string, string | string[]][] => {
    const { key, kind, options } = field
    const value = given[key]
    if (value === undefined || value.length === 0 || !isOpen(field, given)) return []
    if (kind !== 'several of a list') return [[key, value]]
    // In the order of the list, so that the same choice is always the same text.
    const chosen = [value].flat()
    const known = options.flatMap(({ code }) => (chosen.includes(code) ? [code] : []))
    return [[key, [...known, ...chosen.filter((code) => !known.includes(code))]]]
  })
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

/**
 * What cannot be kept at all: a code that is not on the list, something that is no day or lies in the future.
 * @param today the civil day, 'YYYY-MM-DD'
 */
export function badSubCodes(
  given: GivenSubCodes | null,
  subCodes: readonly SubCode[],
  today: string,
): SubCodeFault[] {
  return fieldsOf(subCodes).flatMap(({ key, label, kind, options }) => {
    const value = given?.[key]
    if (value === undefined) return []
    if (kind === 'a day') {
      if (typeof value !== 'string' || !isDay(value))
        return [{ key, message: `${label} must be a real date` }]
      return value > today ? [{ key, message: `${label} must not lie in the future` }] : []
    }
    const chosen = [value].flat()
    const several = kind === 'several of a list'
    const known = chosen.every((code) => options.some((option) => option.code === code))
    if (known && (several || !Array.isArray(value))) return []
    return [{ key, message: `${label}: choose from the list` }]
  })
}

/** What is missing before the answer can be finished. */
export function missingSubCodes(
  given: GivenSubCodes | null,
  subCodes: readonly SubCode[],
  answer: Answer | null,
): SubCodeFault[] {
  return askedFields(subCodes, answer)
    .filter((field) => field.needed && isOpen(field, given) && given?.[field.key] === undefined)
    .map(({ key, label, kind }) => ({
      key,
      message:
        kind === 'a day'
          ? `enter ${lowered(label)}`
          : kind === 'several of a list'
            ? `choose at least one under ‘${label}’`
            : `choose ${label === stoppedLabel ? 'why it went no further' : lowered(label)}`,
    }))
}

/** 'Risk tool used' -> 'the risk tool used', in a sentence. */
function lowered(label: string): string {
  return `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/** What was given in words, in the order of the criterion: 'Grade' and 'High'. A code that no list knows stands as it is. */
export function subCodesInWords(
  given: GivenSubCodes | null | undefined,
  subCodes: readonly SubCode[],
  dayInWords: (day: string) => string,
): { label: string; value: string }[] {
  return fieldsOf(subCodes).flatMap(({ key, label, kind, options }) => {
    const value = given?.[key]
    if (value === undefined || value.length === 0) return []
    const words = [value]
      .flat()
      .map((one) =>
        kind === 'a day' ? dayInWords(one) : (options.find(({ code }) => code === one)?.label ?? one),
      )
    return [{ label, value: words.join(', ') }]
  })
}
