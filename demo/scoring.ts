import { and, eq } from 'drizzle-orm'
import { allocateCases } from '../commands/allocate-cases'
import { finishCase } from '../commands/finish-case'
import { passAgreedAnswers } from '../commands/pass-agreed-answers'
import { ruleOnDisagreement } from '../commands/rule-on-disagreement'
import { saveAnswer } from '../commands/save-answer'
import type { Reader } from '../db/client'
import { moderationOf, notPassed } from '../db/moderation'
import { casesIn } from '../db/samples'
import { crimes, sampleCases } from '../db/schema'
import { progressIn } from '../db/scores'
import { scoringCriteria } from '../db/scoring-criteria'
import type { Stage } from './stage'
import { madeUpAnswer, madeUpSubCodes } from './scores'

/** Shares the cases out and has the first `share` of each auditor's scored: 1 for all of them. */
export async function scoreCases(
  { act, database, idOf }: Stage,
  audit: string,
  script: { lead: string; auditors: readonly string[]; from: number; to: number; share: number },
): Promise<void> {
  const { lead, auditors, from, to, share } = script
  await act(lead, from + 1, allocateCases, { audit, how: 'even', people: auditors.map(idOf) })
  const criteria = await scoringCriteria(database.reader, audit)
  const cases = new Map((await casesIn(database.reader, audit)).map((found) => [found.id, found]))
  const scores = await progressIn(database.reader, audit)
  const recorded = await recordedDays(database.reader, audit)
  const scored = scores.slice(0, Math.round(scores.length * share))
  for (const [place, score] of scored.entries()) {
    const sampleCase = cases.get(score.caseId)
    const who = auditors.find((key) => idOf(key) === score.scorerId)
    if (!sampleCase || !who) throw new Error('A score belongs to no case or nobody on stage.')
    const daysAgo = from + ((to - from) * place) / scored.length
    for (const criterion of criteria) {
      const answer = madeUpAnswer(sampleCase, criterion.key, score.turn)
      await act(who, daysAgo, saveAnswer, {
        case: score.caseId,
        criterion: criterion.id,
        revision: 0,
        ...withoutNull(answer),
        sub:
          answer.answer === 'yes'
            ? madeUpSubCodes(sampleCase, criterion.key, recorded.get(score.caseId) ?? '')
            : {},
      })
    }
    await act(who, daysAgo, finishCase, { case: score.caseId })
  }
}

/** When the crime of each case was recorded. */
async function recordedDays(reader: Reader, audit: string): Promise<Map<string, string>> {
  const rows = await reader
    .select({ id: sampleCases.id, day: crimes.recordedOn })
    .from(sampleCases)
    .innerJoin(
      crimes,
      and(eq(crimes.extractNumber, sampleCases.extractNumber), eq(crimes.row, sampleCases.crimeRow)),
    )
    .where(eq(sampleCases.auditId, audit))
  return new Map(rows.map(({ id, day }) => [id, day ?? '']))
}

/** Rules on every criterion on which two scores of a case differ, in favour of the first, and passes what agrees. */
export async function moderate(
  { act, database }: Stage,
  audit: string,
  who: string,
  daysAgo: number,
): Promise<void> {
  const criteria = await scoringCriteria(database.reader, audit)
  const recorded = await recordedDays(database.reader, audit)
  const doubleScored = (await casesIn(database.reader, audit)).filter(({ second }) => second)
  for (const sampleCase of doubleScored)
    for (const criterion of criteria) {
      const [first, second] = (['first', 'second'] as const).map((turn) =>
        madeUpAnswer(sampleCase, criterion.key, turn),
      )
      if (!first || !second || first.answer === second.answer) continue
      await act(who, daysAgo, ruleOnDisagreement, {
        case: sampleCase.id,
        criterion: criterion.id,
        answer: first.answer,
        reasonCode: first.reasonCode ?? '',
        reason: 'The first score names the entry; the second did not look there.',
        sub:
          first.answer === 'yes'
            ? madeUpSubCodes(sampleCase, criterion.key, recorded.get(sampleCase.id) ?? '')
            : {},
        rulings: 0,
      })
    }
  const { answers } = notPassed(await moderationOf(database.reader, audit))
  await act(who, daysAgo, passAgreedAnswers, { audit, answers })
}

function withoutNull({ reasonCode, ...answer }: ReturnType<typeof madeUpAnswer>) {
  return { ...answer, reasonCode: reasonCode ?? '' }
}
