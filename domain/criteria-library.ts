import { searched, type CriterionText } from './core-checklist'
import { investigationCriteria } from './criteria-library-investigation'

/**
 * Further criteria that a checklist can take in: what inspections and super-complaints on stalking asked forces after the
 * core four. Sources: the 2017 inspection 'Living in fear', the 2024 super-complaint on stalking, the Home Office
 * Counting Rules, the Stalking Protection Act 2019 and the Victims' Code. No national time limit is stated where force
 * policies differ; a force writes its own into the policy line.
 */
export const criteriaLibrary: readonly CriterionText[] = [
  {
    key: 'right-crime',
    name: 'Right crime recorded',
    question: 'Is the right crime recorded, for every victim?',
    policy:
      'Stalking is considered first: fixated, obsessive, unwanted, repeated (FOUR). Section 4A is considered where there is fear of violence or serious distress. The Force Crime Registrar decides disputes.',
    yesMeans:
      'The record shows that FOUR and section 4A were considered, the class fits what was reported, and each victim has their own crime.',
    noMeans:
      'Harassment or malicious communications recorded for a course of conduct that fits FOUR; section 4A passed over; a victim without a crime.',
    notApplicableMeans: 'Not offered: every crime has a class.',
    cannotTellMeans: 'The first report cannot be seen. Say which log.',
    evidence: 'First account, crime classification and its rationale, registrar’s decision.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      { code: 'lesser-offence', label: 'Lesser offence recorded' },
      { code: 'no-s4a', label: 'Section 4A not considered' },
      { code: 'victim-missing', label: 'A victim without a crime' },
      searched,
    ],
  },
  {
    key: 'four-rationale',
    name: 'FOUR rationale',
    question: 'Is it written down why this is, or is not, stalking?',
    policy: 'Fixated, Obsessive, Unwanted and Repeated are each addressed.',
    yesMeans:
      'Each of the four is addressed with facts of this case, or it is said why the conduct is not stalking.',
    noMeans: 'The word is mentioned without facts, or only some of the four are addressed.',
    notApplicableMeans: 'Not offered: it can be written down for every report.',
    cannotTellMeans: 'The log is restricted. Say which.',
    evidence: 'Enquiry log entry or risk assessment narrative.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'in-part', label: 'Some of the four only' },
      { code: 'no-facts', label: 'Named without facts' },
    ],
  },
  {
    key: 'domestic-flag',
    name: 'Domestic flag',
    question: 'Is the domestic flag right?',
    policy: 'Personally connected, aged 16 or over: Domestic Abuse Act 2021, sections 1 and 2.',
    yesMeans: 'The flag agrees with what the record says of how victim and suspect are connected.',
    noMeans: 'Flag and relationship disagree, either way.',
    notApplicableMeans: 'The suspect is unknown, so that no connection can be judged.',
    cannotTellMeans: 'The relationship is in a restricted record. Say which.',
    evidence: 'Relationship on the crime record, first account.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      { code: 'flag-missing', label: 'Connected, flag missing' },
      { code: 'flag-wrong', label: 'Flagged, not connected' },
      searched,
    ],
  },
  {
    key: 'cyber-flag',
    name: 'Cyber flag',
    question: 'Is the cyber or online flag right?',
    policy: 'Technology in the conduct, in part or throughout, means flag on.',
    yesMeans: 'The flag agrees with the conduct that is described.',
    noMeans:
      'Calls, messages, accounts, trackers or cameras are described and the flag is off; or the flag is on without any.',
    notApplicableMeans: 'Not offered: the flag is on or off for every crime.',
    cannotTellMeans: 'The first account cannot be seen. Say which log.',
    evidence: 'First account and the flags of the crime.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      { code: 'flag-missing', label: 'Technology used, flag missing' },
      { code: 'flag-wrong', label: 'Flagged, no technology' },
    ],
  },
  {
    key: 'cyber-enabled',
    name: 'Cyber-enabled',
    question: 'Was technology used in the conduct, so that the crime was cyber-enabled?',
    policy:
      'Technology in the conduct, in part or throughout, makes a crime cyber-enabled, whatever its flag says.',
    yesMeans:
      'The record describes calls, messages, accounts, trackers, cameras or other technology as part of the conduct.',
    noMeans: 'The conduct is described and no technology is part of it.',
    notApplicableMeans: 'Not offered: technology was part of the conduct or was not.',
    cannotTellMeans: 'The account of the conduct cannot be seen. Say which log.',
    evidence: 'First account and enquiry log, read without looking at the flag.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      { code: 'no-technology', label: 'Conduct described, no technology in it' },
      { code: 'in-person-only', label: 'In person only' },
      { ...searched, label: 'Searched, no technology recorded' },
    ],
  },
  {
    key: 'history-searches',
    name: 'History searches',
    question: 'Were the suspect’s and victim’s history searched and used?',
    policy:
      'Local records, PNC, PND and firearms licensing are searched, and what they say reaches the risk assessment.',
    yesMeans: 'The searches are recorded with their dates and the result is used.',
    noMeans: 'No search, some systems only, or results that nothing was made of.',
    notApplicableMeans: 'No named suspect.',
    cannotTellMeans: 'The search log cannot be seen. Say which.',
    evidence: 'Enquiry log, intelligence checks, firearms check.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'some-systems', label: 'Some systems only' },
      { code: 'not-used', label: 'Searched, result not used' },
    ],
  },
  {
    key: 'allocation',
    name: 'Allocation',
    question: 'Was the allocation matrix scored and followed?',
    policy: 'Risk decides who investigates; an override is explained.',
    yesMeans: 'Score and rationale are recorded and the team fits the score, or the override is explained.',
    noMeans: 'No score, or another team without a reason.',
    notApplicableMeans: 'The crime is older than the matrix.',
    cannotTellMeans: 'The allocation record cannot be seen. Say which.',
    evidence: 'Allocation entry: score, team, name of who decided.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'not-followed', label: 'Scored, not followed, no reason' },
      { code: 'no-rationale', label: 'Score without a rationale' },
    ],
  },
  {
    key: 'supervisor-review',
    name: 'Supervisor’s review',
    question: 'Did a supervisor review the risk and the plan?',
    policy: 'First-line supervision reviews the grade and gives direction.',
    yesMeans: 'A named supervisor’s dated review adds direction or confirms the plan with reasons.',
    noMeans: 'No review, a tick without content, or a review after the crime was filed.',
    notApplicableMeans: 'Not offered: every crime is supervised.',
    cannotTellMeans: 'The log is restricted. Say which.',
    evidence: 'Supervisor’s entry and date.',
    notApplicableOffered: false,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'no-direction', label: 'Review without direction' },
      { code: 'too-late', label: 'Only after filing' },
    ],
  },
  {
    key: 'victim-updates',
    name: 'Needs assessment and updates',
    question: 'Were the victim’s needs assessed and the Victims’ Code updates given?',
    policy: 'Stalking victims have enhanced rights under the Victims’ Code.',
    yesMeans: 'A needs assessment is recorded and the updates of key events are there and in time.',
    noMeans: 'No assessment, or key events without an update in time.',
    notApplicableMeans: 'No contact with the victim was possible.',
    cannotTellMeans: 'The contact log cannot be seen. Say which.',
    evidence: 'Victim needs assessment, contact log.',
    notApplicableOffered: true,
    critical: false,
    reasonCodes: [
      searched,
      { code: 'no-assessment', label: 'No needs assessment' },
      { code: 'updates-late', label: 'Updates missing or late' },
    ],
  },
  {
    key: 'safety-plan',
    name: 'Safety plan',
    question: 'Is there a risk management plan that fits this behaviour?',
    policy:
      'The plan answers the behaviours of this suspect and the victim’s digital safety, and is reviewed.',
    yesMeans:
      'Measures are specific to the behaviours, cover digital safety, have owners, and were reviewed when risk changed.',
    noMeans: 'General advice only, no digital safety where technology was used, or never reviewed.',
    notApplicableMeans: 'The suspect has died, or the victim is an organisation.',
    cannotTellMeans: 'The plan is referred to but cannot be opened. Say which.',
    evidence: 'Plan, its date and reviews.',
    notApplicableOffered: true,
    critical: true,
    reasonCodes: [
      searched,
      { code: 'general-advice', label: 'General advice only' },
      { code: 'no-digital', label: 'Digital safety left out' },
      { code: 'not-reviewed', label: 'Not reviewed when risk changed' },
    ],
  },
  ...investigationCriteria,
]
