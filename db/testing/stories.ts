import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { allocateCases } from '../../commands/allocate-cases'
import { perform, type Command } from '../../commands/command'
import { drawSample } from '../../commands/draw-sample'
import { finishCase } from '../../commands/finish-case'
import { planAudit } from '../../commands/plan-audit'
import { ruleOnDisagreement } from '../../commands/rule-on-disagreement'
import { saveAnswer } from '../../commands/save-answer'
import type { Answer } from '../../domain/checklist'
import { newId } from '../../domain/identity'
import type { Subject } from '../../domain/permissions'
import { casesIn } from '../samples'
import { sampleCases } from '../schema'
import { progressIn } from '../scores'
import { scoringCriteria, type ScoringCriterion } from '../scoring-criteria'
import { crimesOf, freezeByHand } from './hand-made-population'
import type { World } from './world'

/** The minute at which the stories of the tests happen. */
export const storyTime = '2021-11-08T09:00:00.000Z'

/** Carries out a command as somebody of the world. A refusal fails the test, with its sentences. */
export async function carryOut<I extends z.ZodType, R, S extends Subject, P>(
  world: World,
  key: string,
  command: Command<I, R, S, P>,
  input: z.input<I>,
  now = storyTime,
): Promise<R> {
  const outcome = await perform(command, {
    database: world.database,
    person: world.person(key),
    input,
    now,
    requestId: newId(),
  })
  if (!outcome.done)
    throw new Error(
      `'${command.name}' was refused: ${outcome.errors.map((error) => error.message).join(' ')}`,
    )
  return outcome.result
}

const five = ['BD', 'CD', 'KD', 'LD', 'WD']

/** What 'lead' types to plan an audit of the five districts with the quotas that come by default. */
export function planOf(world: World) {
  return {
    title: 'Stalking, domestic and other',
    theme: 'Stalking',
    reference: 'STK-2021-11',
    periodFrom: '2020-10-01',
    periodTo: '2021-09-30',
    districts: five,
    quotas: Object.fromEntries(five.map((code) => [code, { domestic: 10, nonDomestic: 5 }])),
    secondScores: 3,
    checklistVersionId: world.checklistVersionId,
    auditors: ['auditor', 'auditor-two'],
  }
}

/** An audit that 'lead' has planned, 'auditor' and 'auditor-two' working on it. Returns its id. */
export async function plannedAudit(
  world: World,
  changes: Partial<ReturnType<typeof planOf>> = {},
): Promise<string> {
  const { audit } = await carryOut(world, 'lead', planAudit, { ...planOf(world), ...changes })
  return audit
}

/** The digits that the dice show in every story. */
export const storySeed = '73049182650418273645'

/** An audit whose sample is drawn, 15 cases in each of five districts, and shared among 'auditor' and 'auditor-two'. */
export async function drawnAudit(world: World): Promise<string> {
  const audit = await plannedAudit(world)
  await freezeByHand(world, audit, crimesOf(five, { domestic: 60, nonDomestic: 12 }))
  await carryOut(world, 'lead', drawSample, {
    audit,
    how: 'typed',
    seed: storySeed,
    witnesses: 'Devi Prior, Morgan Vale',
  })
  await carryOut(world, 'lead', allocateCases, {
    audit,
    how: 'even',
    people: ['auditor', 'auditor-two'],
  })
  return audit
}

/** What is typed for a criterion: enough for the answer to be finished. */
export function fullAnswer(answer: Answer, reasonCode = '') {
  return {
    answer,
    reasonCode: answer === 'no' ? reasonCode : '',
    reason: answer === 'not applicable' || answer === 'cannot tell' ? 'The log is restricted: entry 12' : '',
    evidence: answer === 'no' || answer === 'yes' ? 'Log entry 14, 3 March 2021' : '',
    note: '',
  }
}

/** Scores one case whole, in the name of whoever has it, and finishes it. */
export async function scoreCase(
  world: World,
  { caseId, scorerId }: { caseId: string; scorerId: string },
  answerTo: (criterion: ScoringCriterion, place: number) => Answer,
): Promise<void> {
  const [row] = await world.database.reader.select().from(sampleCases).where(eq(sampleCases.id, caseId))
  const criteria = await scoringCriteria(world.database.reader, row?.auditId ?? '')
  for (const [place, criterion] of criteria.entries())
    await carryOut(world, scorerId, saveAnswer, {
      case: caseId,
      criterion: criterion.id,
      revision: 0,
      ...fullAnswer(answerTo(criterion, place), criterion.reasons[0]?.code),
    })
  await carryOut(world, scorerId, finishCase, { case: caseId })
}

/**
 * An audit with every case scored. Case n of a district is answered no to criterion c (from 1) where n + c is a multiple
 * of three, else yes; of the double-scored ones the first in each district has one disagreement, which 'lead' rules on
 * as the first scorer had it.
 */
export async function scoredAudit(world: World): Promise<string> {
  const audit = await drawnAudit(world)
  const { reader } = world.database
  const usual = (number: number, place: number): Answer => ((number + place + 1) % 3 === 0 ? 'no' : 'yes')
  const cases = new Map((await casesIn(reader, audit)).map((found) => [found.id, found]))
  const differing = new Map<string, string>()
  for (const { id, district, second } of cases.values())
    if (second && !differing.has(district)) differing.set(district, id)
  for (const score of await progressIn(reader, audit)) {
    const { number, district } = cases.get(score.caseId) ?? { number: 0, district: '' }
    const differs = score.turn === 'second' && differing.get(district) === score.caseId
    await scoreCase(world, score, (_, place) => {
      const answer = usual(number, place)
      if (!differs || place > 0) return answer
      return answer === 'yes' ? 'no' : 'yes'
    })
  }
  const [criterion] = await scoringCriteria(reader, audit)
  for (const caseId of differing.values()) {
    const answer = usual(cases.get(caseId)?.number ?? 0, 0)
    await carryOut(world, 'lead', ruleOnDisagreement, {
      case: caseId,
      criterion: criterion?.id ?? '',
      answer,
      reasonCode: answer === 'no' ? (criterion?.reasons[0]?.code ?? '') : '',
      reason: 'The first scorer found the linked form.',
      rulings: 0,
    })
  }
  return audit
}
