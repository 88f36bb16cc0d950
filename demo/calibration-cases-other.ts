import type { FictionalCase } from './calibration-cases'

/** Those that are not domestic: every criterion is asked of them as well. */
export const otherCalibrationCases: readonly FictionalCase[] = [
  {
    title: 'Over the garden wall',
    kind: 'non-DA',
    text: `For a year the man next door has photographed a woman in her garden, put notes through her door about what she wore, and since Easter followed her to the bus. Recorded as stalking on 9 May; not domestic.

No risk assessment form is linked. Entry 2: ‘Neighbour dispute, not domestic, DASH not required.’ Entry 6, duty inspector’s review: no mention of risk.

Entry 3 tells what happened on 9 May at the bus stop. Nothing else of the year is weighed anywhere; it stands in her statement, which came in on 20 May and on which nobody wrote a word.

The officer in the case is a neighbourhood constable, not on the training list. Entry 5, 10 May, from the domestic abuse and stalking desk: ‘Trained supervisor allocated, see action plan’; the plan is attached, signed, with four actions, and each is ticked with a date.

Victim Support had the case by the automatic feed on 10 May. No other referral is recorded.`,
    'risk-assessment': [
      'no',
      'not-recorded',
      'Force policy asks for it in every stalking crime. That a crime is non-DA makes nothing not applicable, and ‘not required’ is the finding itself.',
    ],
    'cumulative-risk': [
      'no',
      'this-incident-only',
      'The year stands in a statement that nobody assessed. Only the day at the bus stop was considered.',
    ],
    'trained-investigator': [
      'yes',
      '',
      'The constable is not trained, but a trained supervisor directed the work and the signed plan shows it.',
    ],
    referral: [
      'yes',
      '',
      'The automatic feed alone counts as a generic referral, with its date. Say so in the note: it is not a specialist one.',
      { services: ['victim-support'] },
    ],
  },
  {
    title: 'At the tram stop',
    kind: 'non-DA',
    text: `A man who would not leave his details rang to say that the same driver had followed the same young woman home from the tram stop on three Thursdays. He did not know her. The call was crimed as stalking with an unknown victim.

House-to-house along the road, a plea on the tram operator’s screens and two Thursdays of plain-clothes patrol found nobody. Entry 17: ‘Victim not identified, all lines done.’ No form is linked.

Entry 8, detective sergeant, trained: ‘Three evenings, same hour, same car: a routine, and not the first time he has done it I would say. Two reports of a like car near the college last winter, see intelligence. Whoever she is, the risk is a lift offered on a wet night. Patrols on Thursdays, car on the watch list.’

The sergeant led the investigation himself; he is on the training list since the spring before.

No referral is recorded.`,
    'risk-assessment': [
      'not applicable',
      '',
      'An anonymous report from a third party whose victim could not be traced, after real attempts. There is nobody to assess.',
    ],
    'cumulative-risk': [
      'yes',
      '',
      'Not applicable is not offered, and rightly: entry 8 weighs the pattern, other reports and what could come next without knowing her name.',
    ],
    'trained-investigator': ['yes', '', 'Led by an officer who was on the list at the time.'],
    referral: ['not applicable', '', 'No identifiable victim, so nobody to refer.'],
  },
  {
    title: 'Somebody else’s county',
    kind: 'non-DA',
    text: `A student rang during the holidays, from her parents’ house in this district, about a man from her course who had sent her a hundred messages and turned up at her lodgings in the city where she studies. The call taker took the report and passed it to the force of that city, which confirmed within the hour that it had the crime and would see her there. Here the record was closed as transferred at first contact.

Entry 1 has the last message of the day in full. It asks nothing about the weeks before it, although she began with ‘it has been going on since January’. No form is linked.

No officer was allocated. She stayed here for another ten days.

The referral log and the call taker’s entry name no service, and no offer.`,
    'risk-assessment': [
      'not applicable',
      '',
      'Transferred: the force that has the crime makes the assessment. Give the transfer as the reason.',
    ],
    'cumulative-risk': [
      'no',
      'this-incident-only',
      'Never not applicable: even a first report asks about the history, and she had offered it in her first sentence.',
    ],
    'trained-investigator': [
      'not applicable',
      '',
      'Closed at first contact to another force, which this criterion has as its one exception.',
    ],
    referral: [
      'no',
      'not-recorded',
      'There was a victim, in this district for ten days, and no offer. Not applicable in two answers does not make it so in the others.',
    ],
  },
  {
    title: 'Only presents',
    kind: 'non-DA',
    text: `A man who had worked with the victim for a month sent sixty presents to her new office over half a year: first sweets, then jewellery, then a key. She asked him twice to stop. Recorded as stalking, not domestic.

A form is linked to this crime. The first page and the signature are there; the stalking section is empty, and across it is written ‘N/A low risk, no threats made’. Grade: standard.

No entry looks at the course of it. Entry 7: ‘Words of advice considered, victim happy.’ Entry 9: filed.

The officer in the case is on light duties in the crime bureau and not on the training list. No entry shows anybody trained looking at the case.

Entry 6: ‘Stalking advocate considered, not proportionate for gifts.’ The victim was not asked.`,
    'risk-assessment': [
      'no',
      'stalking-section-blank',
      'A form whose stalking section is left out is not the assessment that is asked for. Low risk is what a completed form may find; it is never a reason not to complete one.',
    ],
    'cumulative-risk': [
      'no',
      'not-recorded',
      'Searched in the log and the form: nothing. Sweets, jewellery, a key, after being told to stop, is what somebody should have written down.',
    ],
    'trained-investigator': [
      'no',
      'no-oversight',
      'Not trained, and no trained oversight is recorded. ‘Not trained’ as the reason would be right as well; the answer is what is compared.',
    ],
    referral: [
      'no',
      'considered-not-made',
      'Considered and not offered to the one person who could have said yes.',
    ],
  },
]
