import type { Answer } from '../domain/checklist'
import { dayAfter } from '../domain/days'
import type { StratumKind } from '../domain/strata'
import { stoppedKey, type GivenSubCodes } from '../domain/sub-codes'
import { dice } from './dice'
import { orderSteps, tendencies } from './tendencies'

export interface MadeUpAnswer {
  answer: Answer
  reasonCode: string | null
  reason: string
  evidence: string
  note: string
}

const answersInOrder: readonly Answer[] = ['yes', 'no', 'not applicable', 'cannot tell']

const sureToAgree = 0.88

/** What a made-up auditor answers; the same case and turn always get the same answer. */
export function madeUpAnswer(
  sampleCase: { district: string; kind: StratumKind; number: number },
  criterion: string,
  turn: 'first' | 'second',
): MadeUpAnswer {
  const tendency = tendencies[criterion]
  if (!tendency) throw new Error(`The demonstration has no answers for the criterion ${criterion}.`)
  const place = `${sampleCase.district} ${sampleCase.number} ${criterion}`
  const seenOtherwise = turn === 'second' && !dice(`agree ${place}`).chance(sureToAgree)
  const throws = dice(`score ${place}${seenOtherwise ? ' second' : ''}`)
  const chances = tendency.chances[sampleCase.kind]
  if (!chances)
    throw new Error(
      `The demonstration has no answers to ${criterion} for crimes of the kind ${sampleCase.kind}.`,
    )
  const answer = answersInOrder[throws.weighted(chances)] ?? 'no'
  const entry = `entry ${throws.below(40) + 2}`
  const reasons: Record<Answer, string> = {
    yes: '',
    no: '',
    'not applicable': tendency.notApplicable,
    'cannot tell': tendency.cannotTell,
  }
  return {
    answer,
    reasonCode: answer === 'no' ? chosenOf(tendency.reasons, sampleCase.district, place) : null,
    reason: reasons[answer],
    evidence: answer === 'yes' || answer === 'no' ? `${tendency.where}, ${entry}` : '',
    note: '',
  }
}

/**
 * One of the weighted codes. Districts differ in what stands behind their noes: each weighs every code otherwise, by a
 * half to almost twice as much. Of dice of their own, so that the answers stay as they are.
 */
function chosenOf(weights: Readonly<Record<string, number>>, district: string, place: string): string {
  const codes = Object.keys(weights)
  const tilted = codes.map((code) => (weights[code] ?? 0) * (5 + dice(`tilt ${district} ${code}`).below(14)))
  return codes[dice(`reason ${place}`).weighted(tilted)] ?? ''
}

/**
 * The sub-codes of a made-up yes, of dice of their own. A risk assessment follows its crime by a few days; now and then
 * it is still made with the tool before, so that this can be seen.
 * @param recordedOn when the crime was recorded, 'YYYY-MM-DD'
 */
export function madeUpSubCodes(
  { district, kind, number }: { district: string; kind: StratumKind; number: number },
  criterion: string,
  recordedOn: string,
): GivenSubCodes {
  const throws = dice(`sub-codes ${district} ${number} ${criterion}`)
  if (criterion === 'risk-assessment')
    return {
      grade: ['standard', 'medium', 'high'][throws.weighted([35, 45, 20])] ?? 'medium',
      tool: kind === 'non-DA' ? 's-dash' : recordedOn < daraFrom || throws.chance(0.2) ? 'dash' : 'dara',
      'assessed-on': daysAfter(recordedOn, throws.weighted([60, 20, 12, 8])),
    }
  if (criterion === 'protection-order') {
    const went = orderSteps[throws.weighted(orderSteps.map(({ weight }) => weight))]
    if (!went) return {}
    const { step, stops } = went
    return {
      'order-step': step,
      ...(Object.keys(stops).length > 0
        ? { [stoppedKey('order-step')]: chosenOf(stops, district, `step ${district} ${number} ${criterion}`) }
        : {}),
    }
  }
  if (criterion !== 'referral') return {}
  const services = kind === 'non-DA' ? ['national-stalking-helpline', 'isac'] : ['idva', 'marac']
  return { services: throws.chance(0.3) ? ['declined'] : services.slice(0, throws.below(2) + 1) }
}

/** From when the fictional force assesses domestic crimes with DARA. */
export const daraFrom = '2021-06-01'

function daysAfter(day: string, days: number): string {
  return days === 0 ? day : daysAfter(dayAfter(day), days - 1)
}
