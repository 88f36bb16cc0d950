import type { StratumKind } from '../domain/strata'

/*
 * How made-up auditors tend to answer. They are no finding about any force: the rates were chosen so that every kind of
 * answer, a weak criterion, a strong one and a few disagreements can be seen, and the reasons so that they differ between
 * districts as real ones do.
 */

/** Chances in a hundred of yes, no, not applicable and cannot tell. */
type Chances = readonly [number, number, number, number]

export interface Tendency {
  /** By the kind of the case's stratum. */
  chances: Partial<Record<StratumKind, Chances>>
  /** Weights of the reasons behind a no. */
  reasons: Readonly<Record<string, number>>
  notApplicable: string
  cannotTell: string
  where: string
}

export const tendencies: Readonly<Record<string, Tendency>> = {
  'risk-assessment': {
    chances: { DA: [88, 12, 0, 0], 'non-DA': [48, 47, 5, 0] },
    reasons: {
      'not-recorded': 46,
      'earlier-incident': 20,
      'stalking-section-blank': 22,
      'self-completed': 5,
      incomplete: 7,
    },
    notApplicable: 'The victim is an organisation.',
    cannotTell: 'The linked form is restricted.',
    where: 'Linked forms',
  },
  'cumulative-risk': {
    chances: { DA: [62, 38, 0, 0], 'non-DA': [35, 65, 0, 0] },
    reasons: { 'listed-not-assessed': 44, 'this-incident-only': 29, 'not-recorded': 9, 'no-searches': 18 },
    notApplicable: '',
    cannotTell: 'The enquiry log is restricted.',
    where: 'Enquiry log',
  },
  'trained-investigator': {
    chances: { DA: [58, 34, 2, 6], 'non-DA': [50, 40, 2, 8] },
    reasons: { 'not-trained': 61, 'trained-later': 27, 'no-oversight': 12 },
    notApplicable: 'Closed at first contact to another force.',
    cannotTell: 'The training list of that month could not be seen.',
    where: 'Training list',
  },
  referral: {
    chances: { DA: [78, 20, 2, 0], 'non-DA': [52, 44, 4, 0] },
    reasons: { 'not-recorded': 52, 'leaflet-only': 33, 'considered-not-made': 15 },
    notApplicable: 'The victim has died.',
    cannotTell: 'The referral system could not be seen.',
    where: 'Referral log',
  },
  'cyber-enabled': {
    chances: { flagged: [88, 12, 0, 0], 'not-flagged': [34, 66, 0, 0] },
    reasons: { 'no-technology': 55, 'in-person-only': 40, 'not-recorded': 5 },
    notApplicable: '',
    cannotTell: 'The first account is in a restricted log.',
    where: 'First account',
  },
  'protection-order': {
    chances: { flagged: [48, 40, 10, 2], 'not-flagged': [38, 46, 14, 2] },
    reasons: { 'not-recorded': 38, knowledge: 24, complexity: 17, time: 12, evidence: 7, legal: 2 },
    notApplicable: 'The suspect is not identified.',
    cannotTell: 'The legal file could not be seen.',
    where: 'Enquiry log',
  },
}

/** How far an order went, with the weights of what stopped it there. */
export const orderSteps: readonly {
  step: string
  weight: number
  stops: Readonly<Record<string, number>>
}[] = [
  {
    step: 'considered',
    weight: 52,
    stops: { complexity: 30, time: 24, evidence: 20, knowledge: 14, 'other-order': 12 },
  },
  { step: 'legal-asked', weight: 22, stops: { evidence: 46, legal: 34, time: 8, 'under-way': 12 } },
  { step: 'applied', weight: 10, stops: { court: 55, 'under-way': 45 } },
  { step: 'granted', weight: 16, stops: {} },
]
