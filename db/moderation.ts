import { finalAnswer, rulingStands, type ScoredAnswer } from '../domain/final-answer'
import type { Reader } from './client'
import { rulingsOn, type Ruling } from './rulings'
import { casesIn, conflictedWithCase, type ListedSampleCase } from './samples'
import { finishedSheets, type Sheet } from './scores'
import { scoringCriteria, type ScoringCriterion } from './scoring-criteria'

/** One criterion of one case on which two finished scores differ. */
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
}

export interface Moderation {
  /** Cases that two people score, and those of them whose scores are both in. */
  cases: { twice: number; bothIn: number }
  /** Criteria of the cases that are in, and those on which both scores agree. */
  answers: { compared: number; agreed: number }
  disagreements: Disagreement[]
}

/** What two scores make of the sample so far. Nothing of a case is in it before both its scores are finished. */
export async function moderationOf(reader: Reader, auditId: string): Promise<Moderation> {
  const criteria = await scoringCriteria(reader, auditId)
  const twice = (await casesIn(reader, auditId)).filter(({ second }) => second)
  const disagreements: Disagreement[] = []
  let bothIn = 0
  for (const sampleCase of twice) {
    const [first, second] = await finishedSheets(reader, sampleCase.id)
    if (!first || !second) continue
    bothIn += 1
    const rulings = await rulingsOn(reader, sampleCase.id)
    const conflicted = await conflictedWithCase(reader, sampleCase.id)
    for (const criterion of criteria) {
      const said = {
        doubleScored: true,
        first: givenIn(first, criterion),
        second: givenIn(second, criterion),
      }
      if (finalAnswer({ ...said, ruling: undefined })) continue
      const here = rulings.filter(({ criterionId }) => criterionId === criterion.id)
      const newest = here.at(-1)
      const finished = [first.score.finishedAt ?? '', second.score.finishedAt ?? '']
      const ruled = newest !== undefined && rulingStands(newest, finished)
      disagreements.push({ sampleCase, criterion, first, second, rulings: here, conflicted, ruled })
    }
  }
  const compared = bothIn * criteria.length
  return {
    cases: { twice: twice.length, bothIn },
    answers: { compared, agreed: compared - disagreements.length },
    disagreements,
  }
}

function givenIn({ score, answers }: Sheet, { id }: ScoringCriterion): ScoredAnswer | undefined {
  const given = answers.get(id)
  return given && { answer: given.answer, reasonCode: given.reasonCode, finishedAt: score.finishedAt }
}
