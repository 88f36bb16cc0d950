import { notAsked, notAskedCode } from '../domain/applicability'
import type { Answer } from '../domain/checklist'
import { kindOf } from '../domain/eligibility'
import type { CrimeKind } from '../domain/strata'
import type { Reader } from './client'
import { crimeOf, type SampleCase } from './samples'
import type { ScoringCriterion } from './scoring-criteria'
import type { Sheet } from './scores'

/**
 * The criteria that are not asked of a case by what its score says so far, each with the reason: by key.
 * @param criteria all of the version, in their order
 */
export async function notAskedIn(
  reader: Reader,
  sampleCase: SampleCase,
  criteria: readonly ScoringCriterion[],
  { answers }: Pick<Sheet, 'answers'>,
): Promise<Map<string, string>> {
  if (!criteria.some(({ askedWhen }) => askedWhen)) return new Map()
  const given = new Map(
    criteria.map(({ id, key }): [string, Answer | null] => [key, givenAnswer(answers.get(id))]),
  )
  return notAsked(criteria, { kind: await kindOfCase(reader, sampleCase, criteria), answers: given })
}

/** Whether the crime of a case is domestic, where a condition turns on it; undefined where the extract does not say. */
export async function kindOfCase(
  reader: Reader,
  sampleCase: SampleCase,
  criteria: readonly ScoringCriterion[],
): Promise<CrimeKind | undefined> {
  if (!criteria.some(({ askedWhen }) => askedWhen?.kind)) return undefined
  if (sampleCase.kind === 'DA' || sampleCase.kind === 'non-DA') return sampleCase.kind
  const kind = kindOf((await crimeOf(reader, sampleCase)).domestic)
  return kind === 'unknown' ? undefined : kind
}

/** What was answered by somebody: what stands there by rule, because nothing was asked, was not. */
export function givenAnswer(
  answer: { answer: Answer | null; reasonCode: string | null } | undefined,
): Answer | null {
  return !answer || answer.reasonCode === notAskedCode ? null : answer.answer
}
