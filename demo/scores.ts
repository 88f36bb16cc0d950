import type { Answer } from '../domain/checklist'
import type { StratumKind } from '../domain/strata'
import type { GivenSubCodes } from '../domain/sub-codes'
import { dice } from './dice'

/*
 * Made-up scores. They are no finding about any force: the rates below were chosen so that every kind of answer, a
 * weak criterion, a strong one and a few disagreements can be seen.
 */

export interface MadeUpAnswer {
  answer: Answer
  reasonCode: string | null
  reason: string
  evidence: string
  note: string
  sub: GivenSubCodes
}

interface Tendency {
  /** Chances in a hundred of yes, no, not applicable and cannot tell. */
  DA: readonly [number, number, number, number]
  'non-DA': readonly [number, number, number, number]
  noReasons: readonly string[]
  notApplicable: string
  cannotTell: string
  where: string
}

const answersInOrder: readonly Answer[] = ['yes', 'no', 'not applicable', 'cannot tell']

const tendencies: Record<string, Tendency> = {
  'risk-assessment': {
    DA: [88, 12, 0, 0],
    'non-DA': [48, 47, 5, 0],
    noReasons: ['not-recorded', 'earlier-incident', 'stalking-section-blank'],
    notApplicable: 'The victim is an organisation.',
    cannotTell: 'The linked form is restricted.',
    where: 'Linked forms',
  },
  'cumulative-risk': {
    DA: [62, 38, 0, 0],
    'non-DA': [35, 65, 0, 0],
    noReasons: ['listed-not-assessed', 'this-incident-only', 'not-recorded'],
    notApplicable: '',
    cannotTell: 'The enquiry log is restricted.',
    where: 'Enquiry log',
  },
  'trained-investigator': {
    DA: [58, 34, 2, 6],
    'non-DA': [50, 40, 2, 8],
    noReasons: ['not-trained', 'trained-later', 'no-oversight'],
    notApplicable: 'Closed at first contact to another force.',
    cannotTell: 'The training list of that month could not be seen.',
    where: 'Training list',
  },
  referral: {
    DA: [78, 20, 2, 0],
    'non-DA': [52, 44, 4, 0],
    noReasons: ['not-recorded', 'leaflet-only', 'considered-not-made'],
    notApplicable: 'The victim has died.',
    cannotTell: 'The referral system could not be seen.',
    where: 'Referral log',
  },
}

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
  const answer =
    answersInOrder[throws.weighted(tendency[sampleCase.kind === 'non-DA' ? 'non-DA' : 'DA'])] ?? 'no'
  const entry = `entry ${throws.below(40) + 2}`
  const reasons: Record<Answer, string> = {
    yes: '',
    no: '',
    'not applicable': tendency.notApplicable,
    'cannot tell': tendency.cannotTell,
  }
  return {
    answer,
    reasonCode:
      answer === 'no' ? (tendency.noReasons[throws.below(tendency.noReasons.length)] ?? null) : null,
    reason: reasons[answer],
    evidence: answer === 'yes' || answer === 'no' ? `${tendency.where}, ${entry}` : '',
    note: '',
    sub: answer === 'yes' ? madeUpSubCodes(criterion, sampleCase.kind, place) : {},
  }
}

/** Of dice of their own, so that the answers stay what they were before there were sub-codes. */
function madeUpSubCodes(criterion: string, kind: StratumKind, place: string): GivenSubCodes {
  const throws = dice(`sub-codes ${place}`)
  if (criterion === 'risk-assessment')
    return {
      tool: kind === 'non-DA' ? 's-dash' : 'dash',
      grade: ['standard', 'medium', 'high'][throws.weighted([35, 45, 20])] ?? 'medium',
      'assessed-on': `2021-0${throws.below(8) + 1}-1${throws.below(10)}`,
    }
  if (criterion !== 'referral') return {}
  const services = kind === 'non-DA' ? ['national-stalking-helpline', 'isac'] : ['idva', 'marac']
  return { services: throws.chance(0.3) ? ['declined'] : services.slice(0, throws.below(2) + 1) }
}
