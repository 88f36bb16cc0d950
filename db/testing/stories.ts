import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { allocateCases } from '../../commands/allocate-cases'
import { perform, type Command } from '../../commands/command'
import { drawSample } from '../../commands/draw-sample'
import { finishCase } from '../../commands/finish-case'
import { issueAudit } from '../../commands/issue-audit'
import { passAgreedAnswers } from '../../commands/pass-agreed-answers'
import { planAudit } from '../../commands/plan-audit'
import type { planAuditInput } from '../../commands/plan-audit.input'
import { ruleOnDisagreement } from '../../commands/rule-on-disagreement'
import { saveAnswer } from '../../commands/save-answer'
import { writeFinding } from '../../commands/write-finding'
import { writeRecommendation } from '../../commands/write-recommendation'
import type { Answer } from '../../domain/checklist'
import { newId } from '../../domain/identity'
import type { Subject } from '../../domain/subject'
import { moderationOf, notPassed } from '../moderation'
import { casesIn } from '../samples'
import { recommendations, sampleCases } from '../schema'
import { progressIn } from '../scores'
import { scoringCriteria, type ScoringCriterion } from '../scoring-criteria'
import { crimesOf, freezeByHand } from './hand-made-population'
import type { World } from './peopled'

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

type PlanChanges = Partial<z.input<typeof planAuditInput>>

/** An audit that 'lead' has planned, 'auditor' and 'auditor-two' working on it. Returns its id. */
export async function plannedAudit(world: World, changes: PlanChanges = {}): Promise<string> {
  const { audit } = await carryOut(world, 'lead', planAudit, { ...planOf(world), ...changes })
  return audit
}

/** The digits that the dice show in every story. */
export const storySeed = '73049182650418273645'

/** An audit whose sample is drawn, 15 cases in each of five districts, and shared among 'auditor' and 'auditor-two'. */
export async function drawnAudit(world: World, changes: PlanChanges = {}): Promise<string> {
  const audit = await plannedAudit(world, changes)
  await freezeByHand(world, audit, crimesOf(changes.districts ?? five, { domestic: 60, nonDomestic: 12 }))
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
    sub: coreSubCodes,
  }
}

/** What the core checklist asks with a yes; a criterion keeps those that are its own. */
const coreSubCodes = {
  tool: 'dash',
  grade: 'medium',
  'assessed-on': '2021-03-03',
  services: ['idva', 'victim-support'],
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
 * as the first scorer had it, and passes what agrees.
 */
export async function scoredAudit(world: World, changes: PlanChanges = {}): Promise<string> {
  const audit = await drawnAudit(world, changes)
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
  await passAgreed(world, audit)
  return audit
}

/** 'lead' passes whatever two scores agree on, where there is anything. */
export async function passAgreed(world: World, audit: string, now = storyTime): Promise<void> {
  const { answers } = notPassed(await moderationOf(world.database.reader, audit))
  if (answers > 0) await carryOut(world, 'lead', passAgreedAnswers, { audit, answers }, now)
}

/** Five weeks after the scoring. */
export const issueTime = '2021-12-13T10:00:00.000Z'

/** What 'lead' recommends in the stories: complete, so that it can be issued. */
export const soundWording = {
  wording: 'Record a risk assessment for every stalking crime, domestic or not.',
  priority: 'high',
  ownerRole: 'Detective Chief Inspector',
  ownerName: 'Chris Dunmore',
  dueOn: '2022-02-28',
  closingTest: 'At least 12 of 15 at the re-audit, non-DA reported apart.',
  evidenceRequired: 'The re-audit’s receipt and findings.',
} as const

/** Few cases of two districts: enough to be written up, and quickly scored. */
const smallPlan = {
  districts: ['LD', 'WD'],
  quotas: { LD: { domestic: 3, nonDomestic: 2 }, WD: { domestic: 3, nonDomestic: 2 } },
  secondScores: 1,
}

/**
 * A small scored audit that is written up: a finding on Leeds, good practice of the force, drafts for Leeds and
 * Wakefield.
 */
export async function writtenUpAudit(world: World): Promise<string> {
  const audit = await scoredAudit(world, smallPlan)
  const [criterion = ''] = world.criterionIds
  const write = (finding: {
    criterion: string
    district: string
    kind: 'finding' | 'good practice'
    text: string
  }) => carryOut(world, 'lead', writeFinding, { audit, ...finding })
  const { id: finding } = await write({
    criterion,
    district: 'LD',
    kind: 'finding',
    text: 'A risk assessment is missing in every third case.',
  })
  await write({
    criterion: '',
    district: '',
    kind: 'good practice',
    text: 'Every enquiry log names the officer who took the decision.',
  })
  await carryOut(world, 'lead', writeRecommendation, { audit, finding, districts: ['LD'], ...soundWording })
  await carryOut(world, 'lead', writeRecommendation, { audit, criterion, districts: ['WD'], ...soundWording })
  return audit
}

/** The same, issued: STK-2021-11/LD/01 and STK-2021-11/WD/01 wait for their districts to respond. */
export async function issuedAudit(world: World): Promise<string> {
  const audit = await writtenUpAudit(world)
  await carryOut(world, 'lead', issueAudit, { audit }, issueTime)
  return audit
}

/** The id of the recommendation with this reference. */
export async function recommendationNamed(world: World, reference: string): Promise<string> {
  const [row] = await world.database.reader
    .select({ id: recommendations.id })
    .from(recommendations)
    .where(eq(recommendations.reference, reference))
  if (!row) throw new Error(`There is no recommendation ${reference}.`)
  return row.id
}
