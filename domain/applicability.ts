import { answerWords, type Answer } from './checklist'
import type { CrimeKind } from './strata'

/** When a question is asked of a case; every part that is set has to hold. Nothing set: always. */
export interface AskedWhen {
  /** Only of domestic crimes, or only of others. A crime whose flag is blank is asked all the same: it may be either. */
  kind?: CrimeKind
  /** Only where another criterion of the version was answered so. */
  answer?: { criterion: string; is: readonly Answer[] }
}

/** A criterion as far as it matters to whether it is asked. */
export interface ConditionalCriterion {
  key: string
  name: string
  askedWhen: AskedWhen | null
}

/**
 * Criteria that are asked of every crime, domestic or not. Force policy has a risk assessment in every stalking crime,
 * and its absence in non-domestic ones is what inspections found ('Living in fear', HMIC and HMCPSI, 2017).
 */
const askedOfEveryKind: ReadonlySet<string> = new Set(['risk-assessment'])

/** Whether a criterion may be asked of one kind of crime alone. */
export function mayDependOnKind(key: string): boolean {
  return !askedOfEveryKind.has(key)
}

/** The code that stands where a reason would, in an answer that nobody gave because nobody was asked. */
export const notAskedCode = 'not-asked'

/** What is known of a case before a question is asked. */
export interface KnownOfCase {
  /** Undefined where the flag is blank. */
  kind: CrimeKind | undefined
  /** By key of the criterion; null or missing while it is not answered. */
  answers: ReadonlyMap<string, Answer | null>
}

/**
 * The criteria that are not asked of a case, each with the reason: 'it is asked of DA crimes only, and ...'. A question that hangs on another one
 * is asked until that other one is answered otherwise; one that hangs on a question which is not asked itself sees
 * 'not applicable' there.
 * @param criteria of the version in their order: a condition names one that stands above
 */
export function notAsked(
  criteria: readonly ConditionalCriterion[],
  { kind, answers }: KnownOfCase,
): Map<string, string> {
  const left = new Map<string, string>()
  for (const { key, askedWhen } of criteria) {
    const because = reasonNotAsked(askedWhen, kind, (other) =>
      left.has(other) ? 'not applicable' : (answers.get(other) ?? null),
    )
    if (because) left.set(key, because(criteria))
  }
  return left
}

type Sentence = (criteria: readonly ConditionalCriterion[]) => string

function reasonNotAsked(
  askedWhen: AskedWhen | null,
  kind: CrimeKind | undefined,
  answerTo: (criterion: string) => Answer | null,
): Sentence | undefined {
  if (!askedWhen) return undefined
  if (askedWhen.kind && kind && askedWhen.kind !== kind)
    return () => `it is asked of ${askedWhen.kind} crimes only, and this one is ${kind}`
  const on = askedWhen.answer
  const given = on && answerTo(on.criterion)
  if (!on || !given || on.is.includes(given)) return undefined
  return (criteria) => {
    const name = criteria.find(({ key }) => key === on.criterion)?.name ?? on.criterion
    return `it is asked only where ‘${name}’ is ${alternatives(on.is)}`
  }
}

/** The condition as a checklist says it; '' where there is none. */
export function askedWhenInWords(
  askedWhen: AskedWhen | null,
  criteria: readonly Pick<ConditionalCriterion, 'key' | 'name'>[],
): string {
  const on = askedWhen?.answer
  const name = on && (criteria.find(({ key }) => key === on.criterion)?.name ?? on.criterion)
  return [
    ...(askedWhen?.kind ? [`Asked of ${askedWhen.kind} crimes only`] : []),
    ...(on ? [`Asked only where ‘${name}’ is ${alternatives(on.is)}`] : []),
  ].join('. ')
}

function alternatives(is: readonly Answer[]): string {
  return is.map((answer) => answerWords[answer].toLowerCase()).join(' or ')
}

/**
 * What keeps the conditions of a version from making sense, a sentence each: one that hangs on a criterion which is not
 * there or stands below it, and one that leaves out a kind of crime where policy leaves out none.
 */
export function conditionFaults(criteria: readonly ConditionalCriterion[]): string[] {
  return criteria.flatMap(({ key, name, askedWhen }, place) => {
    const on = askedWhen?.answer
    const at = criteria.findIndex((other) => other.key === on?.criterion)
    return [
      ...(askedWhen?.kind && !mayDependOnKind(key) ? [`${name}: ${refusedKind}`] : []),
      ...(on && at < 0 ? [`${name}: the criterion on whose answer it depends is not in this version`] : []),
      ...(on && at >= place
        ? [`${name}: ‘${criteria[at]?.name}’, on whose answer it depends, has to stand above it`]
        : []),
    ]
  })
}

/** Why the risk assessment cannot be asked of one kind of crime alone. */
export const refusedKind =
  'this is asked of every crime, DA and non-DA alike. That a crime is non-DA does not make it not applicable'
