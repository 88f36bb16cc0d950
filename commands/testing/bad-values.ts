import { columns, crime, csv, extract, type BadFile } from './bad-files'

const value = (no: number, column: (typeof columns)[number], cell: string, says: RegExp): BadFile => ({
  no,
  what: `${column}: ${JSON.stringify(cell).slice(0, 40)}`,
  content: () =>
    extract(crime(1), crime(2, { [column]: cell }), ...[3, 4, 5, 6].map((number) => crime(number))),
  problems: [says],
})

const kept = (
  no: number,
  column: (typeof columns)[number],
  cell: string,
  is: NonNullable<NonNullable<BadFile['read']>['crimes']>[number],
): BadFile => ({
  no,
  what: `${column}: ${JSON.stringify(cell).slice(0, 40)}`,
  content: () => extract(crime(1, { [column]: cell })),
  read: { rows: { accepted: 1 }, crimes: [is] },
})

/** References, dates, districts, flags, outcomes and what else a cell may hold. */
export const badValues: BadFile[] = [
  {
    no: 20,
    what: 'a reference that stands twice',
    content: () => extract(crime(1), crime(2), crime(1)),
    problems: [/^Row 4, Crime reference: 13200000001 stands in row 2 too\. Keep one of the two rows/],
  },
  {
    no: 25,
    what: 'references with leading noughts, and one that may have lost them: kept as they are',
    content: () =>
      extract(crime(1, { 'Crime reference': '0004711' }), crime(2, { 'Crime reference': '4712' })),
    read: { crimes: [{ reference: '0004711' }, { reference: '4712' }] },
  },
  value(
    23,
    'Crime reference',
    '1.32E+10',
    /^Row 3, Crime reference: ‘1\.32E\+10’ has lost its digits: Excel saves a long number as it shows it/,
  ),
  value(23, 'Crime reference', '1E10', /^Row 3, Crime reference: ‘1E10’ reads as a number with an exponent/),
  value(
    23,
    'Crime reference',
    '13,200,559,871',
    /^Row 3, Crime reference: ‘13,200,559,871’ is written like an amount, in groups of three digits/,
  ),
  {
    no: 27,
    what: 'a reference behind Excel’s mark of text: read without it, and said to be',
    content: () => extract(crime(1, { 'Crime reference': "'13200000009" }), crime(2)),
    read: {
      notices: [/^Row 2, Crime reference: stood behind an apostrophe, Excel’s mark of text/],
      crimes: [{ reference: '13200000009' }, { reference: '13200000002' }],
    },
  },
  ...[
    ['O', 'the letter O among digits'],
    ['А', 'a Cyrillic letter'],
    ['–', 'a long dash'],
    ['\u200B', 'an invisible character'],
    ['１', 'a full-width character'],
  ].map(([sign = '', name = '']): BadFile =>
    value(
      26,
      'Crime reference',
      `132${sign}0000002`,
      new RegExp(`^Row 3, Crime reference: .* holds ${name}`),
    ),
  ),
  {
    no: 27,
    what: 'references that differ in hyphens alone',
    content: () => extract(crime(1), crime(2, { 'Crime reference': '1320-0000-001' })),
    read: {
      rows: { accepted: 2 },
      notices: [/^Row 3, Crime reference: .*only in case, spaces, punctuation or noughts before it/],
    },
  },
  value(
    28,
    'Recorded date',
    '02/14/2021',
    /^Row 3, Recorded date: 02\/14\/2021 is not a date: there is no month 14\. Days come before months here/,
  ),
  value(
    29,
    'Recorded date',
    '29/02/2023',
    /^Row 3, Recorded date: 29\/02\/2023 is not a date: February 2023 has 28 days/,
  ),
  value(
    29,
    'Recorded date',
    '31/04/2021',
    /^Row 3, Recorded date: 31\/04\/2021 is not a date: April 2021 has 30 days/,
  ),
  value(29, 'Recorded date', '00/00/0000', /^Row 3, Recorded date: 00\/00\/0000 is not a date/),
  value(29, 'Recorded date', '1900-01-00', /^Row 3, Recorded date: 1900-01-00 is not a date/),
  kept(29, 'Recorded date', '14/2/21', { recordedOn: '2021-02-14' }),
  value(
    30,
    'Recorded date',
    '44241',
    /^Row 3, Recorded date: ‘44241’ is not a date but a day number of Excel, perhaps 14 February 2021/,
  ),
  kept(31, 'Recorded date', '25/10/2020 01:30', { recordedOn: '2020-10-25' }),
  kept(31, 'Recorded date', '2020-10-25T01:30:00+01:00', { recordedOn: '2020-10-25' }),
  value(
    32,
    'Recorded date',
    '01/01/2031',
    /^Row 3, Recorded date: 01\/01\/2031 is in the future \(today is 8 November 2021\)/,
  ),
  value(33, 'District', 'Hull', /^Row 3, District: ‘Hull’ is not a district here \(/),
  kept(33, 'District', 'leeds  DISTRICT', { district: 'LD' }),
  kept(33, 'District', 'ld', { district: 'LD' }),
  value(
    34,
    'District',
    '',
    /^Row 3, District: there is no district\. Give the crime its district or take the row out\.$/,
  ),
  value(35, 'Domestic', 'DA?', /^Row 3, Domestic: ‘DA\?’ is not Y, N or blank/),
  kept(35, 'Domestic', '', { domestic: null }),
  kept(35, 'Domestic', 'Yes', { domestic: true }),
  kept(35, 'Domestic', '0', { domestic: false }),
  kept(35, 'Domestic', 'DA', { domestic: true }),
  ...['Non-DA', 'non DA', 'Non-domestic', 'Not domestic related'].map((cell) =>
    kept(35, 'Domestic', cell, { domestic: false }),
  ),
  kept(36, 'Outcome', '(blank)', { outcomeCode: '', outcomeText: '' }),
  ...['NULL', 'N/A', '-', '#N/A'].map((cell) =>
    value(36, 'Outcome', cell, /^Row 3, Outcome: ‘.*’ does not begin with an outcome code/),
  ),
  kept(37, 'Outcome', '15: CPS – NAMED SUSPECT', {
    outcomeCode: '15',
    outcomeText: '15: CPS – NAMED SUSPECT',
  }),
  kept(37, 'Outcome', ' 1a:  charged ', { outcomeCode: '1A' }),
  ...[`=cmd|' /C calc'!A0`, '+1', '-1', '@SUM(A1)'].map((cell) => kept(38, 'Ward', cell, { ward: cell })),
  {
    no: 42,
    what: 'titles above the header and a total below',
    content: () =>
      `Stalking crimes,,,,,\nRun on 14/02/2021,,,,,\n${extract(crime(1), crime(2))}Grand Total,2,,,,\n`,
    read: { rows: { rowsRead: 3, accepted: 2 }, excluded: [['a total', 6]] },
  },
  {
    no: 53,
    what: 'columns beyond those that are read',
    content: () =>
      csv([
        [...columns, 'Extra', 'Victim surname'],
        [...crime(1), 'x', 'Smith'],
      ]),
    read: { rows: { accepted: 1 }, dropped: ['Extra', 'Victim surname'], refusedColumns: ['Victim surname'] },
  },
  kept(55, 'Ward', 'Kirk\u202Estall', { ward: 'Kirk\u202Estall' }),
  kept(57, 'Ward', 'Cafe\u0301 😀', { ward: 'Café 😀' }),
  ...[`'; DROP TABLE crimes; --`, '<script>alert(1)</script>', '{"$ne": null}', '{{7*7}}'].map((cell) =>
    kept(60, 'Ward', cell, { ward: cell }),
  ),
  {
    no: 64,
    what: 'names, birth dates and addresses that nobody asked for',
    content: () =>
      csv([
        [...columns, 'Victim name', 'DOB', 'Home address', 'Contact'],
        [...crime(1), 'A Smith', '01/02/1990', '1 High Street, LS1 1AA', '07700900123'],
      ]),
    read: { rows: { accepted: 1 }, refusedColumns: ['Victim name', 'DOB', 'Home address', 'Contact'] },
  },
  ...[
    ['07700 900123', 'a telephone number'],
    ['a.smith@force.example', 'an e-mail address'],
    ['14/02/1985', 'a date of birth'],
  ].map(([cell = '', what = '']): BadFile => ({
    no: 64,
    what: `${what} far down in a column that is kept`,
    content: () =>
      extract(...Array.from({ length: 300 }, (_, at) => crime(at + 1, at === 287 ? { Ward: cell } : {}))),
    problems: [
      `Row 289, Ward: this holds ${what}, which an audit does not need and does not take in. Take it out in the extract, or choose another column.`,
    ],
  })),
  {
    no: 65,
    what: 'an extract of another force',
    content: () => extract(crime(1, { District: 'Hull' }), crime(2, { District: 'York' })),
    problems: [
      /^Row 2, District: ‘Hull’ is not a district here/,
      /^Row 3, District: ‘York’ is not a district here/,
    ],
  },
]
