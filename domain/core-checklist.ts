import type { AskedWhen } from './applicability'
import type { SubCode } from './sub-codes'

/**
 * The checklist that ships: the four things that a stalking audit asks first. Sources: the force's own exception
 * report of February 2022 (what is asked), the 2017 inspection 'Living in fear' and the College of Policing's stalking
 * advice (what good looks like). The questionnaire of the DASH form itself is copyright and is not reproduced.
 */
export interface CriterionText {
  key: string
  name: string
  question: string
  policy: string
  yesMeans: string
  noMeans: string
  notApplicableMeans: string
  cannotTellMeans: string
  evidence: string
  notApplicableOffered: boolean
  critical: boolean
  reasonCodes: readonly { code: string; label: string }[]
  askedWhen?: AskedWhen
  subCodes?: SubCode[]
}

/** Which tool was used, how it was graded and when. The grade is the officer's, never computed from ticks. */
const riskTool: SubCode[] = [
  {
    key: 'tool',
    label: 'Risk tool used',
    kind: 'one of a list',
    askedOn: ['yes'],
    needed: true,
    options: [
      { code: 'dash', label: 'DASH', group: '' },
      { code: 's-dash', label: 'S-DASH', group: '' },
      { code: 'dara', label: 'DARA', group: '' },
      { code: 'sst', label: 'SST', group: '' },
      { code: 'other', label: 'Other', group: '' },
    ],
  },
  {
    key: 'grade',
    label: 'Grade',
    kind: 'one of a list',
    askedOn: ['yes'],
    needed: true,
    options: [
      { code: 'standard', label: 'Standard', group: '' },
      { code: 'medium', label: 'Medium', group: '' },
      { code: 'high', label: 'High', group: '' },
      { code: 'not-graded', label: 'Not graded', group: '' },
    ],
  },
  {
    key: 'assessed-on',
    label: 'Date of the assessment',
    kind: 'a day',
    askedOn: ['yes'],
    needed: true,
    options: [],
  },
]

const service = (code: string, label: string, group: string) => ({ code, label, group })

/** To whom was referred: an automatic feed is generic, and an informed offer that was declined counts. */
const services: SubCode[] = [
  {
    key: 'services',
    label: 'Services',
    kind: 'several of a list',
    askedOn: ['yes'],
    needed: true,
    options: [
      service('isac', 'ISAC', 'Specialist'),
      service('idva', 'IDVA', 'Specialist'),
      service('isva', 'ISVA', 'Specialist'),
      service('marac', 'MARAC (DA only)', 'Specialist'),
      service('da-coordinator', 'DA Coordinator', 'Specialist'),
      service('national-stalking-helpline', 'National Stalking Helpline', 'Specialist'),
      service('paladin', 'Paladin', 'Specialist'),
      service('victim-support', 'Victim Support', 'Generic'),
      service('other', 'Other', 'Generic'),
      service('declined', 'Offered and declined', 'Declined'),
    ],
  },
]

/** The reason that every search for a record can end with: not recorded counts as no. */
export const searched = { code: 'not-recorded', label: 'Searched where it should be, not recorded' }

export const coreChecklist: { title: string; criteria: readonly CriterionText[] } = {
  title: 'Stalking: core four',
  criteria: [
    {
      key: 'risk-assessment',
      name: 'Risk assessment',
      question: 'Is a risk assessment (DASH or the force’s current equivalent) present for this crime?',
      policy: 'Force policy asks for a risk assessment in every stalking crime, domestic or not.',
      yesMeans:
        'A completed form is linked to this crime with its stalking questions answered. A victim who declined still counts where the officer submitted the form with observations.',
      noMeans:
        'No form; a form for an earlier incident only; a blank stalking section; a victim’s self-completed form only.',
      notApplicableMeans:
        'The victim is an organisation; the crime was cancelled or transferred; an anonymous report whose victim could not be traced. Never because the crime is non-DA.',
      cannotTellMeans: 'A form is referred to but cannot be opened. Say which.',
      evidence: 'Linked form or occurrence: its number, type, date and grade.',
      notApplicableOffered: true,
      critical: true,
      reasonCodes: [
        searched,
        { code: 'earlier-incident', label: 'Form is for an earlier incident only' },
        { code: 'stalking-section-blank', label: 'Stalking section left blank' },
        { code: 'self-completed', label: 'Victim’s self-completed form only' },
        { code: 'incomplete', label: 'Form started, not completed' },
      ],
      subCodes: riskTool,
    },
    {
      key: 'cumulative-risk',
      name: 'Cumulative risk',
      question: 'Was cumulative risk considered: the pattern, not just this incident?',
      policy:
        'Stalking is a course of conduct. History, escalation and breaches bear on the grade and the plan.',
      yesMeans:
        'A written rationale looks at the pattern: earlier incidents (reported or not), other victims, escalation, breaches, and what it means for the grade and the plan.',
      noMeans: 'History is listed without being assessed, or only this incident is considered.',
      notApplicableMeans: 'Not offered: even a first report asks about history that was never reported.',
      cannotTellMeans: 'The log is restricted. Say which.',
      evidence: 'Enquiry log entry, risk assessment narrative, supervisor’s review, intelligence checks.',
      notApplicableOffered: false,
      critical: false,
      reasonCodes: [
        searched,
        { code: 'listed-not-assessed', label: 'History listed, not assessed' },
        { code: 'this-incident-only', label: 'This incident only' },
        { code: 'no-searches', label: 'History was not searched' },
      ],
    },
    {
      key: 'trained-investigator',
      name: 'Trained investigator',
      question: 'Was the crime investigated by a suitably trained officer?',
      policy:
        'Judged at the time of the investigation and from the training list, not from the name of the team.',
      yesMeans:
        'The officer in the case had the force’s listed stalking training at the time, or a trained officer directed the investigation and that is recorded.',
      noMeans: 'Not trained, and no trained oversight recorded.',
      notApplicableMeans: 'Closed at first contact to another force.',
      cannotTellMeans: 'The training record cannot be seen. Say which list was missing.',
      evidence: 'Training list: course and date; log entry where a trained officer directed.',
      notApplicableOffered: true,
      critical: false,
      reasonCodes: [
        { code: 'not-trained', label: 'Officer not on the training list' },
        { code: 'trained-later', label: 'Trained only after the investigation' },
        { code: 'no-oversight', label: 'No trained oversight recorded' },
      ],
    },
    {
      key: 'referral',
      name: 'Referral',
      question: 'Was a referral to stalking or victim support made or offered?',
      policy:
        'An informed offer that the victim declined counts; an automatic feed alone is a generic referral.',
      yesMeans:
        'A referral, or an informed offer that was declined, is recorded with its date and the service.',
      noMeans: 'No record; a leaflet only.',
      notApplicableMeans: 'No identifiable victim; the victim has died.',
      cannotTellMeans: 'The referral system cannot be seen. Say which.',
      evidence: 'Referral log, MARAC list, victim needs assessment: service and date.',
      notApplicableOffered: true,
      critical: false,
      reasonCodes: [
        searched,
        { code: 'leaflet-only', label: 'Leaflet only' },
        { code: 'considered-not-made', label: 'Considered, not made' },
      ],
      subCodes: services,
    },
  ],
}
