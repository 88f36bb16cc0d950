import { notAsked, type ConditionalCriterion } from './applicability'
import type { Answer } from './checklist'
import type { CrimeKind } from './strata'
import { fieldsOf, type GivenSubCodes, type SubCode } from './sub-codes'

/** The answer that a fictional case should get for a criterion, and why it is that. */
export interface AgreedAnswer {
  answer: Answer
  reasonCode: string | null
  why: string
  /** By key of the sub-code; null where none are agreed. */
  subCodes: GivenSubCodes | null
}

/** A fictional case as far as it matters to whether it is complete. Agreed answers by the criterion's key. */
export interface WrittenCase {
  title: string
  kind: CrimeKind
  text: string
  agreed: ReadonlyMap<string, AgreedAnswer>
}

/** The criteria that a fictional case asks: what is not asked of such a case has no agreed answer. */
export function askedOf<C extends ConditionalCriterion>(
  criteria: readonly C[],
  { kind, agreed }: Pick<WrittenCase, 'kind' | 'agreed'>,
): C[] {
  const answers = new Map([...agreed].map(([key, { answer }]) => [key, answer]))
  const left = notAsked(criteria, { kind, answers })
  return criteria.filter(({ key }) => !left.has(key))
}

/** What keeps a set from being published, a sentence each; nothing where it is ready. */
export function missingForCalibration(
  cases: readonly WrittenCase[],
  criteria: readonly ConditionalCriterion[],
): string[] {
  if (cases.length === 0) return ['The set has no case yet. Add at least one']
  return cases.flatMap(({ title, text, kind, agreed }) => [
    ...(text ? [] : [`‘${title}’: what is in the records is missing`]),
    ...askedOf(criteria, { kind, agreed }).flatMap(({ key, name }) => {
      const given = agreed.get(key)
      if (!given) return [`‘${title}’: the agreed answer to ‘${name}’ is missing`]
      return given.why ? [] : [`‘${title}’: why the answer to ‘${name}’ is agreed is missing`]
    }),
  ])
}

/** Answers that were the agreed one, of those that were given. */
export interface SameAnswers {
  same: number
  of: number
}

/** How many of these pairs (given, agreed) are the same. */
export function sameAnswers(pairs: readonly (readonly [Answer, Answer])[]): SameAnswers {
  return { same: pairs.filter(([given, agreed]) => given === agreed).length, of: pairs.length }
}

/** '31 of 40 the same as agreed'. Fictional cases that were picked to be hard: a count, and no estimate of anything. */
export function sameInWords({ same, of }: SameAnswers): string {
  return of === 0 ? 'Nothing was answered.' : `${same} of ${of} the same as agreed`
}

/** The labels of the sub-codes that were given otherwise than agreed. What the set leaves open is no difference. */
export function subCodesApart(
  given: GivenSubCodes | null | undefined,
  agreed: GivenSubCodes | null | undefined,
  subCodes: readonly SubCode[],
): string[] {
  return fieldsOf(subCodes).flatMap(({ key, label }) => {
    const right = agreed?.[key]
    const said = given?.[key] ?? ''
    return right === undefined || String([right].flat()) === String([said].flat()) ? [] : [label]
  })
}
