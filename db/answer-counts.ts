import { and, count, eq, isNull } from 'drizzle-orm'
import type { Answer } from '../domain/checklist'
import { sumOfTallies, tallyOf, type Tally } from '../domain/tally'
import type { Reader } from './client'
import { upheldIn } from './challenge-rulings'
import type { Criterion } from './criteria'
import { finalAnswers, type CaseAnswer } from './final-answers'
import { answers, draws, sampleCases, scores } from './schema'

/** Final answers added up; keys are the stratum and the id of the criterion with a space between. */
export interface AnswerCounts {
  tallies: ReadonlyMap<string, Tally>
  /** By reason code. */
  noes: ReadonlyMap<string, Readonly<Record<string, number>>>
  openCases: number
  cases: number
}

/** Added up one by one, as they come. Targeted cases are in no tally. */
export function countsOf(list: readonly CaseAnswer[]): AnswerCounts {
  const given = new Map<string, (Answer | null)[]>()
  const noes = new Map<string, Record<string, number>>()
  const [all, open] = [new Set<string>(), new Set<string>()]
  for (const { stratum, criterionId, caseId, answer, reasonCode, targeted } of list) {
    all.add(caseId)
    if (answer === null) open.add(caseId)
    if (targeted) continue
    const key = `${stratum} ${criterionId}`
    const there = given.get(key)
    if (there) there.push(answer)
    else given.set(key, [answer])
    if (answer === 'no' && reasonCode) addNoes(noes, key, reasonCode, 1)
  }
  const tallies = new Map([...given].map(([key, of]) => [key, tallyOf(of)]))
  return { tallies, noes, openCases: open.size, cases: all.size }
}

/**
 * The same with most of the adding done in the store: what one auditor alone answered counts as it is, so that only cases
 * scored twice are read one by one. Null where that does not hold: while a case is open, where one question depends on
 * the answer to another, where an answer was changed by a challenge, and where cases are targeted.
 */
export async function countsInStore(
  reader: Reader,
  auditId: string,
  asked: readonly Criterion[],
): Promise<AnswerCounts | null> {
  if (asked.some(({ askedWhen }) => askedWhen?.answer)) return null
  const standing = and(eq(draws.auditId, auditId), eq(draws.standing, true), isNull(sampleCases.outOfScopeAt))
  const kinds = await reader
    .select({ second: sampleCases.second, targeted: sampleCases.targeted, cases: count() })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(standing)
    .groupBy(sampleCases.second, sampleCases.targeted)
  if (kinds.some(({ targeted }) => targeted) || (await upheldIn(reader, auditId)).size > 0) return null
  const rows = await reader
    .select({
      stratum: sampleCases.stratum,
      criterionId: answers.criterionId,
      answer: answers.answer,
      reasonCode: answers.reasonCode,
      cases: count(),
    })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .innerJoin(scores, and(eq(scores.caseId, sampleCases.id), eq(scores.turn, 'first')))
    .innerJoin(answers, eq(answers.scoreId, scores.id))
    .where(and(standing, eq(sampleCases.second, false), eq(scores.status, 'finished')))
    .groupBy(sampleCases.stratum, answers.criterionId, answers.answer, answers.reasonCode)
  const once = kinds.reduce((sum, { second, cases }) => sum + (second ? 0 : Number(cases)), 0)
  const known = new Set(asked.map(({ id }) => id))
  const answered = rows.filter(({ criterionId, answer }) => answer !== null && known.has(criterionId))
  if (answered.reduce((sum, { cases }) => sum + Number(cases), 0) !== once * asked.length) return null
  const twice = countsOf((await finalAnswers(reader, auditId, { scoredTwiceOnly: true })).answers)
  const tallies = new Map(twice.tallies)
  const noes = new Map(twice.noes)
  for (const { stratum, criterionId, answer, reasonCode, cases } of answered) {
    const key = `${stratum} ${criterionId}`
    const own = tallyOf(Array.from({ length: Number(cases) }, () => answer))
    tallies.set(key, sumOfTallies([tallies.get(key) ?? tallyOf([]), own]))
    if (answer === 'no' && reasonCode) addNoes(noes, key, reasonCode, Number(cases))
  }
  return { tallies, noes, openCases: twice.openCases, cases: once + twice.cases }
}

function addNoes(
  noes: Map<string, Readonly<Record<string, number>>>,
  key: string,
  reasonCode: string,
  cases: number,
): void {
  const counted = noes.get(key) ?? {}
  noes.set(key, { ...counted, [reasonCode]: (counted[reasonCode] ?? 0) + cases })
}
