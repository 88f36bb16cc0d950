import type { Writer } from '../db/client'
import { judgedTwice } from '../db/moderation'
import { insertRuling, rulingsOn } from '../db/rulings'
import { ruleOf, scoringCriteria, type ScoringCriterion } from '../db/scoring-criteria'
import { answerWords, refusedNotApplicable, type Answer } from '../domain/checklist'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { badSubCodes, missingSubCodes, subCodesOf, type GivenSubCodes } from '../domain/sub-codes'
import { command, done, refuse, type Fault, type Refused } from './command'
import { personalFaults } from './personal-text'
import { ruleOnDisagreementInput } from './rule-on-disagreement.input'
import { closedCase, theCase } from './scored-case'

/** Rules on a criterion where two finished scores differ. Both scores, and every earlier ruling, stay as they are. */
export const ruleOnDisagreement = command('rule on a disagreement', {
  may: { permission: 'rule on a disagreement', subject: theCase },
  input: ruleOnDisagreementInput,
  run: async (
    { writer, subject, person, now },
    { criterion: criterionId, rulings: seen, keep, sub, ...given },
  ) => {
    const closed = closedCase(subject)
    if (closed) return closed
    const criteria = await scoringCriteria(writer, subject.auditId)
    const criterion = criteria.find(({ id }) => id === criterionId)
    if (!criterion) return refuse('not found', 'This criterion is not in the checklist of the audit.')
    const nothingToRuleOn = await agreement(writer, subject.id, criterion, criteria)
    if (nothingToRuleOn) return nothingToRuleOn
    const subCodes = stepsRuled(sub, given.answer, criterion)
    const faults = [
      ...faultsOf(given, criterion),
      ...stepFaults(subCodes, given.answer, criterion, dayOf(now)),
      ...personalFaults('reason', 'The reason', given.reason, keep),
    ]
    if (faults.length > 0) return refuse('invalid', faults)
    const earlier = (await rulingsOn(writer, subject.id)).filter(
      (ruling) => ruling.criterionId === criterionId,
    )
    if (earlier.length !== seen)
      return refuse(
        'not now',
        `${criterion.name}: somebody ruled on this after you opened the page. Look at their ruling first.`,
      )
    await insertRuling(writer, {
      caseId: subject.id,
      criterionId,
      number: earlier.length + 1,
      answer: given.answer,
      reasonCode: given.answer === 'no' ? given.reasonCode : null,
      reason: given.reason,
      subCodes,
      ruledBy: person.id,
      ruledAt: now,
    })
    return done(
      { audit: subject.auditId },
      event('disagreement ruled on', subject, { criterion: criterion.name, number: earlier.length + 1 }),
    )
  },
})

/** The refusal where two finished scores do not stand against each other on this criterion. */
async function agreement(
  writer: Writer,
  caseId: string,
  { id, key, name }: ScoringCriterion,
  criteria: readonly ScoringCriterion[],
): Promise<Refused | undefined> {
  const judged = await judgedTwice(writer, caseId, criteria)
  if (!judged) return refuse('not now', 'There is nothing to rule on before both scores are finished.')
  const because = judged.unasked.get(key)
  if (because)
    return refuse('not now', `${name} is not asked of this case: ${because}. There is nothing to rule on.`)
  const given = judged.first.answers.get(id)?.answer ?? null
  const open = judged.finals.get(key) === null
  if (open || given !== (judged.second.answers.get(id)?.answer ?? null)) return undefined
  return refuse(
    'not now',
    `${name}: both scores say ${given ? answerWords[given].toLowerCase() : 'nothing'}, so there is nothing to rule on.`,
  )
}

function faultsOf(
  { answer, reasonCode, reason }: { answer: Answer; reasonCode: string | null; reason: string },
  criterion: ScoringCriterion,
): Fault[] {
  const rule = ruleOf(criterion)
  if (answer === 'no' && !rule.reasonCodes.includes(reasonCode ?? ''))
    return [{ field: 'reasonCode', message: `${criterion.name}: choose why the answer is no` }]
  return refusedNotApplicable({ answer, reasonCode, reason, evidence: '' }, rule)
}

/** A ruling settles how far a case went; the other sub-codes stay with whoever saw the file. */
const stepsIn = ({ subCodes }: ScoringCriterion) =>
  (subCodes ?? []).filter(({ kind }) => kind === 'steps in order')

function stepsRuled(
  given: GivenSubCodes | undefined,
  answer: Answer,
  criterion: ScoringCriterion,
): GivenSubCodes | null {
  return subCodesOf(given ?? {}, stepsIn(criterion), answer)
}

function stepFaults(
  given: GivenSubCodes | null,
  answer: Answer,
  criterion: ScoringCriterion,
  today: string,
): Fault[] {
  const steps = stepsIn(criterion)
  return [...badSubCodes(given, steps, today), ...missingSubCodes(given, steps, answer)].map(
    ({ key, message }) => ({ field: `sub.${key}`, message: `${criterion.name}: ${message}` }),
  )
}
