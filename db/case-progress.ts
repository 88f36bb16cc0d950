import { and, eq, isNull } from 'drizzle-orm'
import { caseState, type CaseState } from '../domain/case-progress'
import { progressStage, type ProgressStage } from '../domain/progress-stage'
import type { Reader } from './client'
import { finalAnswers } from './final-answers'
import { namesOf } from './people'
import { casesIn, type ListedSampleCase } from './samples'
import { queries } from './schema'
import { progressIn, type ScoreProgress } from './scores'

/** A case of the sample with how far it is and who has it; nothing of what anybody answered. */
export interface CaseProgress extends ListedSampleCase {
  /** What it waits for. */
  state: CaseState
  /** How far it has come. */
  stage: ProgressStage
  scores: (ScoreProgress & { scorer: string })[]
}

/** How far every in-scope case of the standing draw is, by district code and number. */
export async function caseProgress(reader: Reader, auditId: string): Promise<CaseProgress[]> {
  const names = await namesOf(reader)
  const progress = await progressIn(reader, auditId)
  const { answers } = await finalAnswers(reader, auditId)
  const open = new Set(answers.filter(({ answer }) => answer === null).map(({ caseId }) => caseId))
  const ruledOn = new Set(answers.filter(({ by }) => by === 'ruling').map(({ caseId }) => caseId))
  const queried = await casesWithOpenQueries(reader, auditId)
  return (await casesIn(reader, auditId)).map((found) => {
    const scores = progress
      .filter(({ caseId }) => caseId === found.id)
      .sort((a, b) => (a.turn < b.turn ? -1 : 1))
      .map((score) => ({ ...score, scorer: names.get(score.scorerId) ?? 'somebody' }))
    const statusOf = (turn: string) => scores.find((score) => score.turn === turn)?.status
    const facts = {
      doubleScored: found.second,
      scopeAsked: found.spareAsked !== null,
      first: statusOf('first'),
      second: statusOf('second'),
      disagreementOpen: open.has(found.id),
    }
    const state = caseState(facts)
    const stage = progressStage({
      ...facts,
      ruledOn: ruledOn.has(found.id),
      queryOpen: queried.has(found.id),
    })
    return { ...found, state, stage, scores }
  })
}

async function casesWithOpenQueries(reader: Reader, auditId: string): Promise<Set<string>> {
  const rows = await reader
    .selectDistinct({ caseId: queries.caseId })
    .from(queries)
    .where(and(eq(queries.auditId, auditId), isNull(queries.resolvedAt), isNull(queries.withdrawnAt)))
  return new Set(rows.map(({ caseId }) => caseId))
}
