import type { Answer } from '../domain/checklist'
import {
  byTheirConditions,
  finalAnswer,
  type FinalAnswer,
  type JudgedAnswers,
  type ScoredAnswer,
} from '../domain/final-answer'
import { passesIn, type AgreementPass } from './agreement-passes'
import type { Reader } from './client'
import { rulingsOn, type Ruling } from './rulings'
import { casesIn, conflictedWithCase, type ListedSampleCase } from './samples'
import { finishedSheets, type Sheet } from './scores'
import { scoringCriteria, type ScoringCriterion } from './scoring-criteria'

/**
 * One criterion of one case that somebody has to rule on: two finished scores differ, or it is asked by a ruling on
 * another one and neither score was asked it.
 */
export interface Disagreement {
  sampleCase: ListedSampleCase
  criterion: ScoringCriterion
  first: Sheet
  second: Sheet
  /** Oldest first. */
  rulings: Ruling[]
  /** Who must not rule on it: its crime is their own, or they declared a conflict. */
  conflicted: string[]
  /** Whether the newest ruling still holds; it does not where a score was reopened after it. */
  ruled: boolean
  /** Name of the criterion on whose answer it hangs, while that one waits for a ruling too; null otherwise. */
  waitsFor: string | null
}

/** A case of which both scores are in, with what they agree on. */
export interface AgreedCase {
  sampleCase: ListedSampleCase
  answers: { criterion: ScoringCriterion; answer: Answer }[]
  /** The pass that holds; null where nobody passed it, or a score was reopened after it. */
  passed: AgreementPass | null
}

export interface Moderation {
  /** Cases that two people score, and those of them whose scores are both in. */
  cases: { twice: number; bothIn: number }
  /** Criteria of the cases that are in, and those on which both scores agree. */
  answers: { compared: number; agreed: number }
  /** Cases that are in and agree on something. */
  agreed: AgreedCase[]
  disagreements: Disagreement[]
}

/**
 * What two scores make of the sample so far. Nothing of a case is in it before both its scores are finished, nor a
 * question that the answers which count leave unasked.
 */
export async function moderationOf(reader: Reader, auditId: string): Promise<Moderation> {
  const criteria = await scoringCriteria(reader, auditId)
  const twice = (await casesIn(reader, auditId)).filter(({ second }) => second)
  const passes = await passesIn(reader, auditId)
  const disagreements: Disagreement[] = []
  const agreed: AgreedCase[] = []
  let [bothIn, compared] = [0, 0]
  for (const sampleCase of twice) {
    const judged = await judgedTwice(reader, sampleCase.id, criteria)
    if (!judged) continue
    bothIn += 1
    const { first, second, rulings, finals, unasked } = judged
    const conflicted = await conflictedWithCase(reader, sampleCase.id)
    const finished = [first.score.finishedAt ?? '', second.score.finishedAt ?? '']
    const alike: AgreedCase['answers'] = []
    for (const criterion of criteria) {
      if (unasked.has(criterion.key)) continue
      compared += 1
      const final = finals.get(criterion.key)
      if (final?.by === 'agreement') {
        alike.push({ criterion, answer: final.answer })
        continue
      }
      const here = rulings.filter(({ criterionId }) => criterionId === criterion.id)
      const ruled = final?.by === 'ruling'
      const waitsFor = openAbove(criterion, criteria, finals)
      disagreements.push({ sampleCase, criterion, first, second, rulings: here, conflicted, ruled, waitsFor })
    }
    const pass = passes.get(sampleCase.id)
    const passed = pass && finished.every((instant) => instant <= pass.passedAt) ? pass : null
    if (alike.length > 0) agreed.push({ sampleCase, answers: alike, passed })
  }
  return {
    cases: { twice: twice.length, bothIn },
    answers: { compared, agreed: compared - disagreements.length },
    agreed,
    disagreements,
  }
}

function openAbove(
  { askedWhen }: ScoringCriterion,
  criteria: readonly ScoringCriterion[],
  finals: JudgedAnswers['finals'],
): string | null {
  const above = criteria.find(({ key }) => key === askedWhen?.answer?.criterion)
  return above && finals.get(above.key) === null ? above.name : null
}

/** Two finished scores of a case, what was ruled on them, and what that makes count. */
interface JudgedCase extends JudgedAnswers {
  first: Sheet
  second: Sheet
  /** Oldest first. */
  rulings: Ruling[]
}

/** Undefined before both scores are finished. */
export async function judgedTwice(
  reader: Reader,
  caseId: string,
  criteria: readonly ScoringCriterion[],
): Promise<JudgedCase | undefined> {
  const [first, second] = await finishedSheets(reader, caseId)
  if (!first || !second) return undefined
  const rulings = await rulingsOn(reader, caseId)
  const finals = criteria.map((criterion): [string, FinalAnswer | null] => [
    criterion.key,
    finalAnswer({
      doubleScored: true,
      first: givenIn(first, criterion),
      second: givenIn(second, criterion),
      ruling: rulings.findLast(({ criterionId }) => criterionId === criterion.id),
    }),
  ])
  return { first, second, rulings, ...byTheirConditions(criteria, new Map(finals)) }
}

function givenIn({ score, answers }: Sheet, { id }: ScoringCriterion): ScoredAnswer | undefined {
  const given = answers.get(id)
  return given && { answer: given.answer, reasonCode: given.reasonCode, finishedAt: score.finishedAt }
}

/** How many agreed answers nobody has passed, in how many cases. */
export function notPassed({ agreed }: Pick<Moderation, 'agreed'>): { cases: number; answers: number } {
  const waiting = agreed.filter(({ passed }) => passed === null)
  return {
    cases: waiting.length,
    answers: waiting.reduce((sum, { answers }) => sum + answers.length, 0),
  }
}
