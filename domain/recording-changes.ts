/**
 * The days from which the Home Office Counting Rules have stalking recorded otherwise (GSS VAWG data dashboard on
 * stalking and harassment; for June 2023 the super-complaint pages of Avon and Somerset Police). They ship as
 * reference data, to which a force adds the days of its own policies.
 */
export const nationalRecordingChanges: readonly { beginsOn: string; title: string; note: string }[] = [
  {
    beginsOn: '2018-04-01',
    title: 'Stalking recorded beside other crimes',
    note: 'From April 2018 a course of conduct is recorded in addition to the most serious other crime.',
  },
  {
    beginsOn: '2020-04-01',
    title: 'Former partners: stalking unless harassment only',
    note: 'From April 2020 a course of conduct between a victim and a former partner is recorded as stalking unless the police are satisfied that it is harassment in law only. Years that end from March 2021 on cannot be compared with earlier ones.',
  },
  {
    beginsOn: '2023-06-01',
    title: 'Principal crime only',
    note: 'From 1 June 2023 the rule to record the course of conduct in addition no longer holds: stalking may stand beneath another principal crime.',
  },
]
