import { notAsked, notAskedCode, type ConditionalCriterion } from './applicability'
import type { Answer } from './checklist'

/** What one scorer gave for one criterion. `finishedAt` is null while their score is not finished. */
export interface ScoredAnswer {
  answer: Answer | null
  reasonCode: string | null
  finishedAt: string | null
}

export interface RuledAnswer {
  answer: Answer
  reasonCode: string | null
  ruledAt: string
}

/** Everything that was said on one criterion of one case. */
export interface Scoring {
  /** A second auditor scores the case too, blind. */
  doubleScored: boolean
  first: ScoredAnswer | undefined
  second: ScoredAnswer | undefined
  /** The newest ruling. */
  ruling: RuledAnswer | undefined
  /** The newest ruling on a factual challenge that was upheld. */
  challenge?: RuledAnswer | undefined
}

/** The answer that counts, and what made it count. */
export interface FinalAnswer {
  answer: Answer
  reasonCode: string | null
  by: 'one score' | 'agreement' | 'ruling' | 'challenge'
}

/**
 * The answer that counts for a criterion of a case, or null while it is open: the score is not finished, the second
 * one is not in, or they differ and nobody has ruled. Two scores agree when their answers are the same; the reason
 * codes behind two noes may differ, and the first stands. What was ruled on a factual challenge that was upheld counts
 * over all of it, until something of it is judged anew.
 */
export function finalAnswer(scoring: Scoring): FinalAnswer | null {
  const found = answerOfScores(scoring)
  const { challenge, ruling } = scoring
  if (found === null || !challenge) return found
  const judged = [scoring.first?.finishedAt, scoring.second?.finishedAt, ruling?.ruledAt]
  const before = judged.filter((instant): instant is string => typeof instant === 'string')
  if (!rulingStands(challenge, before)) return found
  return { answer: challenge.answer, reasonCode: challenge.reasonCode, by: 'challenge' }
}

function answerOfScores({ doubleScored, first, second, ruling }: Scoring): FinalAnswer | null {
  if (!isIn(first)) return null
  if (!doubleScored) return { answer: first.answer, reasonCode: first.reasonCode, by: 'one score' }
  if (!isIn(second)) return null
  if (ruling && rulingStands(ruling, [first.finishedAt, second.finishedAt]))
    return { answer: ruling.answer, reasonCode: ruling.reasonCode, by: 'ruling' }
  if (first.answer !== second.answer) return null
  return { answer: first.answer, reasonCode: first.reasonCode, by: 'agreement' }
}

/**
 * A ruling holds for the two scores that it was made on: when one of them is reopened and finished again, the case is
 * judged anew.
 */
export function rulingStands(ruling: { ruledAt: string }, finishedAt: readonly string[]): boolean {
  return finishedAt.every((instant) => instant <= ruling.ruledAt)
}

/** What counts of a case scored, with its conditions kept. */
export interface JudgedAnswers {
  /** By key of the criterion; null while it is open. */
  finals: Map<string, FinalAnswer | null>
  /** The questions that the answers which count leave unasked, each with the reason, by key. */
  unasked: Map<string, string>
}

/**
 * The final answers of a case with their conditions kept: where the answer that counts leaves a question unasked, it is
 * not applicable by rule, also where two scores or a ruling had it otherwise. Where that answer asks a question which
 * neither score was asked, it is open: somebody has to answer it. Whether a kind of crime is asked was settled when each
 * score was finished.
 * @param finals by key of the criterion; null while it is open
 */
export function byTheirConditions(
  criteria: readonly ConditionalCriterion[],
  finals: ReadonlyMap<string, FinalAnswer | null>,
): JudgedAnswers {
  const answers = new Map([...finals].map(([key, final]) => [key, final?.answer ?? null]))
  const left = notAsked(criteria, { kind: undefined, answers })
  const judged = new Map<string, FinalAnswer | null>()
  const unasked = new Map<string, string>()
  for (const [key, final] of finals) {
    const askedWhen = criteria.find((criterion) => criterion.key === key)?.askedWhen
    const on = finals.get(askedWhen?.answer?.criterion ?? '')
    const byRule = final?.reasonCode === notAskedCode
    const because =
      left.get(key) ?? (byRule && (askedWhen?.kind || !on) ? 'neither score was asked it' : undefined)
    if (because) unasked.set(key, because)
    judged.set(key, because ? (notApplicable(final) ?? byRuleOf(on)) : byRule ? null : final)
  }
  return { finals: judged, unasked }
}

const notApplicable = (final: FinalAnswer | null) => (final?.answer === 'not applicable' ? final : null)

/** Not applicable because of how another question was answered, and as final as that one. */
function byRuleOf(on: FinalAnswer | null | undefined): FinalAnswer {
  return { answer: 'not applicable', reasonCode: notAskedCode, by: on?.by ?? 'one score' }
}

function isIn(
  score: ScoredAnswer | undefined,
): score is ScoredAnswer & { answer: Answer; finishedAt: string } {
  return score !== undefined && score.finishedAt !== null && score.answer !== null
}
