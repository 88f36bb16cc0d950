import type { Answer } from '../domain/checklist'
import type { GivenSubCodes } from '../domain/sub-codes'
import { otherCalibrationCases } from './calibration-cases-other'

/** The agreed answer to one criterion: the answer, the code of a no ('' for none), why, and what the records say of sub-codes. */
export type Agreed = readonly [answer: Answer, reasonCode: string, why: string, subCodes?: GivenSubCodes]

/** A made-up case: no real one stands behind it. Criteria are those of the checklist that ships. */
export interface FictionalCase {
  title: string
  kind: 'DA' | 'non-DA'
  text: string
  'risk-assessment': Agreed
  'cumulative-risk': Agreed
  'trained-investigator': Agreed
  referral: Agreed
}

/**
 * The domestic ones. What counts as which answer follows the checklist's own definitions; each case has one point on
 * which two careful auditors could part.
 */
const domesticCases: readonly FictionalCase[] = [
  {
    title: 'Nine days on',
    kind: 'DA',
    text: `A former partner sent about forty messages in a fortnight and twice waited outside the victim’s place of work. She reported it on 3 March. The officer who attended wrote ‘DASH to follow’.

The form linked to this crime is dated 12 March, after a supervisor had asked for it. Its stalking questions are answered, among them one that the victim would not answer, marked as refused. Grade: medium.

Entry 21, 13 March, supervisor: ‘Third report since November; the first two were filed as malicious communications. He has moved from messages to waiting for her at work. Medium stands while he keeps his distance, high on any approach. Employer briefed, photograph at the front desk.’

The officer in the case is a detective of the safeguarding team. The training list has her on the specialist stalking course in October of the year before.

Entry 9, 3 March: an independent domestic violence adviser offered and explained; ‘declined for now, has family with her, knows how to come back to it’.`,
    'risk-assessment': [
      'yes',
      '',
      'A completed form for this crime, its stalking questions answered. That it came nine days late belongs in the note and perhaps in a finding; the question is whether it is there.',
      { tool: 'dash', grade: 'medium' },
    ],
    'cumulative-risk': [
      'yes',
      '',
      'Entry 21 looks at the run of reports, says what has changed and what would change the grade. A list of reports alone would not be enough.',
    ],
    'trained-investigator': ['yes', '', 'On the list, and the course was before the investigation.'],
    referral: [
      'yes',
      '',
      'An informed offer that was declined, with its date and the service. An offer need not be taken up.',
      { services: ['idva', 'declined'] },
    ],
  },
  {
    title: 'The fifth crime number',
    kind: 'DA',
    text: `Over seven months the victim reported a former husband five times: calls at night, a letter to her sister, a visit to the children’s school, a tracker found under the car, and now a bunch of flowers on the doorstep of an address she had told nobody. Each is a crime of its own. This case is the fifth.

The linked form for this crime is complete, stalking section included. Grade: standard, as in the four before it. Under ‘history’ it reads: ‘See previous crimes’, with their four numbers.

Entry 5 lists the four crimes again with their dates and outcomes. Entry 11, supervisor: ‘Previous noted. File when statement is in.’ No entry says how he found the address.

The officer in the case is on the training list: stalking and harassment e-learning, completed on 14 June. The crime was reported on 2 April and filed on 30 April.

Referral log, 4 April: referred to the independent stalking advocate; accepted, first call on 7 April.`,
    'risk-assessment': [
      'yes',
      '',
      'A complete form for this crime. Whether its grade is right is another question.',
      { grade: 'standard' },
    ],
    'cumulative-risk': [
      'no',
      'listed-not-assessed',
      'Four numbers and their dates are a list. Nobody says that it goes from calls to a tracker to an address he could not know, or what that means for the grade.',
    ],
    'trained-investigator': [
      'no',
      'trained-later',
      'The course came six weeks after the crime was filed. What counts is the time of the investigation.',
    ],
    referral: ['yes', '', 'Made to a specialist service, with date and outcome.', { services: ['isac'] }],
  },
  {
    title: 'In her own hand',
    kind: 'DA',
    text: `The victim came to the front desk with screenshots of messages from a man she had gone out with for two months. She was given the victim’s self-completion form and filled it in while she waited; it was scanned and linked to this crime the same day. No other form is linked. Entry 3: ‘Risk form on file.’

Entry 14, detective sergeant, two days later: ‘Messages show that he knows when her lights go out. A former partner of his reported the same two years ago, see intelligence. Unwanted, repeated, fixed on her; getting closer. I am treating this as high whatever the form adds up to. Alarm fitted today, patrol to pass at night, arrest by the weekend.’

The officer in the case came from another force that month. Our training list does not have him, and the list of the other force was asked for and is not there yet.

Entry 2: ‘Given the support leaflet.’ The referral log, the list of the multi-agency conference and the needs assessment hold nothing.`,
    'risk-assessment': [
      'no',
      'self-completed',
      'A form that only the victim filled in is not the officer’s assessment. The sergeant’s good reasoning is counted under cumulative risk, not here.',
    ],
    'cumulative-risk': [
      'yes',
      '',
      'Entry 14 reads the pattern, finds an earlier victim, and draws the plan from it. It does not need a form to be a rationale.',
    ],
    'trained-investigator': [
      'cannot tell',
      '',
      'The record that would show it cannot be seen: say which. Had our own list been the whole record, it would be a no.',
    ],
    referral: ['no', 'leaflet-only', 'A leaflet is information. Nobody offered or made a referral.'],
  },
  {
    title: 'She would not talk about it',
    kind: 'DA',
    text: `A neighbour called: a man had sat in his car in front of the house opposite for the fourth evening. The woman who lives there said that it was her former partner, that she wanted him gone, and that she would answer no questions.

The linked form is the officer’s. Twenty-four questions are marked ‘declined’. Under observations: ‘Victim shaking, curtains closed, second lock on the door. Says four evenings running. Car noted. I think she is more afraid than she says.’ Grade: medium, ‘on observation’.

No search of earlier reports, of intelligence or of the car is recorded anywhere. Entry 6: ‘One-off at this address as far as known.’

The officer in the case is a response constable who is not on the training list. Entry 8, response sergeant: ‘Content with actions.’ The sergeant is not on the list either.

Entry 4: ‘Explained what the domestic violence adviser does and that it is confidential. She said no, thank you. Card left.’`,
    'risk-assessment': [
      'yes',
      '',
      'A victim who declines still gets an assessment: the officer submitted the form with observations and a grade. Marked as refused is not the same as blank.',
      { grade: 'medium' },
    ],
    'cumulative-risk': [
      'no',
      'no-searches',
      '‘As far as known’ and nobody had looked. Four evenings in a row are a pattern that the log has in its first line.',
    ],
    'trained-investigator': [
      'no',
      'not-trained',
      'Neither the officer nor the sergeant is on the list, and ‘content with actions’ is not direction by somebody trained.',
    ],
    referral: [
      'yes',
      '',
      'Offered, explained and declined, with the service and the date of the entry.',
      { services: ['idva', 'declined'] },
    ],
  },
  {
    title: 'Behind a lock',
    kind: 'DA',
    text: `The log of this crime is restricted: its first page is readable, the other forty entries are not, and access was refused to auditors. The suspect works for a partner agency.

The readable page gives the number of a risk assessment form ‘completed and linked’. The form opens with ‘restricted record’.

The officer in the case stands on the readable page. The training list has her as a stalking champion since January of the year before.

The list of the multi-agency conference of 19 September has the case by its crime number: heard, adviser allocated.`,
    'risk-assessment': [
      'cannot tell',
      '',
      'A form is referred to and cannot be opened: its being there is not its being complete. Name the form in the reason.',
    ],
    'cumulative-risk': [
      'cannot tell',
      '',
      'The rationale would stand in the log, and the log is locked. That is not ‘searched and not recorded’.',
    ],
    'trained-investigator': [
      'yes',
      '',
      'What can be seen is scored as it is: the training list is not behind the lock.',
    ],
    referral: [
      'yes',
      '',
      'The conference list shows the referral and the allocated adviser. Look in every place before you say cannot tell.',
      { services: ['idva', 'marac'] },
    ],
  },
  {
    title: 'On file from July',
    kind: 'DA',
    text: `A non-molestation order was made in August after a first stalking crime in July. On 2 October the same man followed the victim through two shops and was gone when officers came.

Linked to the October crime is one form, dated 9 July. Entry 4, 2 October: ‘DASH on file from July, no change in circumstances.’

Entry 12, 3 October, detective sergeant: ‘First breach of the order, eight weeks in. In July he wrote; in August he rang; now he walks behind her. Next step would be hands on. High. Breach to be charged with the stalking, not apart from it.’

The officer in the case is not on the training list. Entry 10, 2 October: the district’s stalking champion, who is on it, ‘sets actions one to six’; entries 15 and 22 show her checking them.

Entry 13: ‘Her adviser from July told of yesterday, will ring today.’ The referral log has the July referral and a contact on 3 October.`,
    'risk-assessment': [
      'no',
      'earlier-incident',
      'The form is for the July crime. An order has been made and breached since; ‘no change’ is written where there is no assessment of October.',
    ],
    'cumulative-risk': ['yes', '', 'Entry 12: the steps, the breach, the grade, and what follows from them.'],
    'trained-investigator': [
      'yes',
      '',
      'A trained officer directed the investigation and that is recorded, more than once. It need not be the officer in the case.',
    ],
    referral: [
      'yes',
      '',
      'The service that already had her was told of this crime and made contact: a referral for this crime in all but name, with its date.',
      { services: ['idva'] },
    ],
  },
]

/** The ten cases in the order in which they are scored, domestic and others mixed. */
export const fictionalCases: readonly FictionalCase[] = [
  ...domesticCases.slice(0, 1),
  ...otherCalibrationCases.slice(0, 1),
  ...domesticCases.slice(1, 3),
  ...otherCalibrationCases.slice(1, 3),
  ...domesticCases.slice(3),
  ...otherCalibrationCases.slice(3),
]
