import { searched, type CriterionText } from './core-checklist'
import type { SubCode } from './sub-codes'

const coded = (code: string, label: string) => ({ code, label, group: '' })

/**
 * How far an order went: only a chief officer may apply (Stalking Protection Act 2019, section 1), through Legal
 * Services. What stops it on the way is what officers named: knowledge, complexity, time against effort, evidence.
 */
const orderSteps: SubCode[] = [
  {
    key: 'order-step',
    label: 'Furthest step',
    kind: 'steps in order',
    askedOn: ['yes'],
    needed: true,
    options: [
      coded('considered', 'Considered'),
      coded('legal-asked', 'Legal Services asked'),
      coded('applied', 'Applied for'),
      coded('granted', 'Granted'),
    ],
    stops: [
      coded('knowledge', 'Lack of knowledge'),
      coded('complexity', 'Thought too complex'),
      coded('time', 'Time against effort'),
      coded('evidence', 'Evidence thought too weak'),
      coded('legal', 'Legal advice against'),
      coded('other-order', 'Another order or bail conditions instead'),
      coded('court', 'Refused by the court'),
      coded('not-recorded', 'No reason recorded'),
      coded('under-way', 'Still under way'),
    ],
  },
]

/** The part of the library that asks about the investigation and its result. Sources: see criteria-library.ts. */
export const investigationCriteria: readonly CriterionText[] = [
  {
    key: 'arrest',
    name: 'Arrest',
    question: 'Was an arrest made or reasonably attempted, or is it explained why not?',
    policy: 'Necessity to arrest is considered; voluntary attendance is justified.',
    yesMeans: 'An arrest or real attempts are recorded, or the reasons against necessity are.',
    noMeans: 'Voluntary attendance or no action without a reason.',
    notApplicableMeans: 'The suspect is not identified.',
    cannotTellMeans: 'The custody or enquiry log cannot be seen. Say which.',
    evidence: 'Custody record, arrest attempts, necessity rationale.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'voluntary-unexplained', label: 'Voluntary attendance, no reason' },
      { code: 'attempts-stopped', label: 'Attempts stopped, no reason' },
    ],
  },
  {
    key: 'protective-conditions',
    name: 'Protective conditions',
    question: 'Do bail or release conditions protect this victim?',
    policy: 'Conditions fit what the victim fears, and the victim is told.',
    yesMeans: 'Conditions answer the behaviours, were discussed with the victim, and the victim knows them.',
    noMeans:
      'Released without conditions or reason, conditions that miss the behaviours, or a victim not told.',
    notApplicableMeans: 'No arrest.',
    cannotTellMeans: 'The custody record cannot be seen. Say which.',
    evidence: 'Bail record, contact log.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'no-conditions', label: 'No conditions, no reason' },
      { code: 'do-not-fit', label: 'Conditions miss the behaviours' },
      { code: 'victim-not-told', label: 'Victim not told' },
    ],
  },
  {
    key: 'protection-order',
    name: 'Stalking Protection Order',
    question: 'Was a Stalking Protection Order, or another order, considered?',
    policy:
      'A chief officer may apply to a magistrates’ court (Stalking Protection Act 2019). An order is no substitute for prosecution and can run beside it, also where the victim does not support one.',
    yesMeans:
      'A rationale for or against is recorded, an enquiry went to Legal Services, or an application was made.',
    noMeans: 'No trace that an order was considered.',
    notApplicableMeans: 'The suspect is not identified, or an order is in force.',
    cannotTellMeans: 'The legal file cannot be seen. Say which.',
    evidence: 'Rationale, enquiry to Legal Services, application, order.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'knowledge', label: 'Lack of knowledge' },
      { code: 'complexity', label: 'Thought too complex' },
      { code: 'time', label: 'Officer time' },
      { code: 'evidence', label: 'Evidence thought too weak' },
      { code: 'legal', label: 'Legal advice against' },
    ],
    subCodes: orderSteps,
  },
  {
    key: 'breaches',
    name: 'Breaches',
    question: 'Were breaches of orders treated as part of the pattern?',
    policy: 'A breach is linked to the stalking and, where apt, recorded as stalking.',
    yesMeans: 'Breaches are linked, recorded and weighed in the risk.',
    noMeans: 'Breaches dealt with one by one, or not recorded.',
    notApplicableMeans: 'No order or bail conditions existed.',
    cannotTellMeans: 'The order or the breach record cannot be seen. Say which.',
    evidence: 'Linked crimes, order, risk review.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      { code: 'in-isolation', label: 'Dealt with in isolation' },
      { code: 'not-recorded-crime', label: 'Breach not recorded as a crime' },
      searched,
    ],
  },
  {
    key: 'digital-enquiries',
    name: 'Digital lines of enquiry',
    question: 'Were the digital lines of enquiry followed?',
    policy: 'Devices, accounts and trackers are pursued, in proportion and with the victim’s agreement.',
    yesMeans: 'Devices, accounts and trackers that the account names were pursued, or it is said why not.',
    noMeans: 'Named devices or accounts left alone without a reason.',
    notApplicableMeans: 'No digital element.',
    cannotTellMeans: 'The digital forensics record cannot be seen. Say which.',
    evidence: 'Enquiry log, download requests, provider requests.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'devices', label: 'Devices not pursued' },
      { code: 'accounts', label: 'Accounts not pursued' },
      { code: 'trackers', label: 'Trackers not looked for' },
    ],
  },
  {
    key: 'outcome-rationale',
    name: 'Outcome',
    question: 'Is the outcome right and its rationale sound?',
    policy:
      'Outcome 16: the victim’s reason is recorded and an evidence-led case considered. Outcome 17: could the time limit have been kept? Outcome 8: is a community resolution apt at all?',
    yesMeans: 'The outcome fits the evidence and the rationale answers what the code asks.',
    noMeans: 'Another outcome fits, or the rationale is missing or formal.',
    notApplicableMeans: 'The investigation is open.',
    cannotTellMeans: 'The closing rationale cannot be seen. Say which.',
    evidence: 'Outcome, closing rationale, supervisor’s agreement.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'evidence-led', label: 'Evidence-led case not considered' },
      { code: 'time-limit', label: 'Time limit could have been kept' },
      { code: 'another-outcome', label: 'Another outcome fits' },
    ],
  },
  {
    key: 'no-informal-warning',
    name: 'No informal warning',
    question: 'Was the case handled without an informal warning or a police information notice?',
    policy: 'Police information notices are not used in stalking (police and prosecutors’ protocol, 2018).',
    yesMeans: 'None was given.',
    noMeans: 'A notice, or an informal warning in its place, was given.',
    notApplicableMeans: 'Not offered: it can be told for every case.',
    cannotTellMeans: 'The log is restricted. Say which.',
    evidence: 'Enquiry log, notices on the record.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      { code: 'notice', label: 'Police information notice given' },
      { code: 'warning', label: 'Informal warning given' },
    ],
  },
]
