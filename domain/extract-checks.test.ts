import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractChecker, type RowResult } from './extract-checks'
import type { ExtractRules } from './extract-row'
import { leaveOut } from './extract-values'

const header = ['Crime Ref', 'District', 'DA', 'Recorded date', 'Outcome', 'Ward', 'Status', 'Arrest']
const rules: ExtractRules = {
  header,
  mapping: {
    reference: 0,
    district: 1,
    domestic: 2,
    recordedOn: 3,
    outcome: 4,
    ward: 5,
    recordStatus: 6,
    arrested: 7,
  },
  districts: [
    { code: 'BD', name: 'Bradford' },
    { code: 'LD', name: 'Leeds' },
  ],
  today: '2022-02-14',
}
const good = [
  '13200559871',
  'Leeds',
  'Y',
  '01/10/2020',
  '1A: ALTERNATE OFFENCE CHARGED',
  'Kirkstall',
  'Filed',
  'N',
]

const check = (cells: string[], change: Partial<ExtractRules> = {}) =>
  extractChecker({ ...rules, ...change }).check(214, cells)
const row = (changes: Record<number, string>) => good.map((cell, column) => changes[column] ?? cell)
const messages = (result: RowResult) =>
  result.kind === 'problem' ? result.problems.map(({ message }) => message) : []

describe('a row', () => {
  it('becomes a crime, with null or no outcome where the file does not say', () => {
    expect(check(good)).toEqual({
      kind: 'accepted',
      notices: [],
      place: null,
      crime: {
        row: 214,
        reference: '13200559871',
        district: 'LD',
        domestic: true,
        recordedOn: '2020-10-01',
        offence: null,
        outcome: { code: '1A', text: '1A: ALTERNATE OFFENCE CHARGED' },
        ward: 'Kirkstall',
        team: null,
        officerKey: null,
        arrested: false,
        riskAssessed: null,
        cyber: null,
        pairKey: null,
        recordStatus: 'Filed',
      },
    })
    const bare = check(['13200559871', 'LD', '', '', '(blank)', '', '', ''])
    expect(bare).toMatchObject({
      crime: { domestic: null, recordedOn: null, outcome: { code: '', text: '' }, arrested: null },
    })
  })

  it('that cannot be one names every problem with its row, its column as the file names it, and what to do', () => {
    const result = check(
      row({ 0: '1.32E+10', 1: 'Hull', 2: 'DA?', 3: '31/04/2021', 4: 'CHARGED', 7: 'maybe' }),
    )
    expect(messages(result)).toEqual([
      'Row 214, Crime Ref: ‘1.32E+10’ has lost its digits: Excel saves a long number as it shows it. Export the extract again straight from the record system, with this column as text.',
      'Row 214, District: ‘Hull’ is not a district here (Bradford, Leeds). Say under ‘What the values mean’ which it is, or correct it in the extract.',
      'Row 214, DA: ‘DA?’ is not Y, N or blank. Say under ‘What the values mean’ what it stands for, or correct it in the extract.',
      'Row 214, Recorded date: 31/04/2021 is not a date: April 2021 has 30 days. Correct it in the record system and export again.',
      'Row 214, Outcome: ‘CHARGED’ does not begin with an outcome code, such as 16. Correct it in the extract and upload it again, or say under ‘What the values mean’ what it stands for.',
      'Row 214, Arrest: ‘maybe’ is not Y, N or blank. Say under ‘What the values mean’ what it stands for, or correct it in the extract.',
    ])
  })

  it('with too few or too many cells is refused: nothing is moved', () => {
    expect(messages(check(good.slice(0, 7)))[0]).toMatch(/^Row 214 has 7 cells where the header has 8/)
    expect(messages(check([...good, 'x']))[0]).toMatch(/^Row 214 has 9 cells where the header has 8/)
    expect(check([...good, '', ' ']).kind).toBe('accepted')
  })

  it('takes a value for what a person said it stands for', () => {
    const values = {
      domestic: { 'DA?': '', Dom: 'Y' },
      district: { 'Leeds North': 'LD', HQ: leaveOut },
      outcome: { Charged: '1: CHARGED' },
    }
    expect(check(row({ 1: 'leeds  north', 2: 'DOM', 4: 'charged' }), { values })).toMatchObject({
      crime: { district: 'LD', domestic: true, outcome: { code: '1', text: '1: CHARGED' } },
    })
    expect(check(row({ 2: 'DA?' }), { values })).toMatchObject({ crime: { domestic: null } })
    expect(check(row({ 1: 'HQ' }), { values })).toMatchObject({
      kind: 'excluded',
      reason: 'outside the districts',
    })
  })

  it('from before 1960 is accepted with a notice', () => {
    expect(check(row({ 3: '01/02/1950' }))).toMatchObject({
      kind: 'accepted',
      notices: [{ kind: 'unlikely date', column: 'Recorded date', row: 214 }],
    })
  })
})

describe('rows that are no crimes are set aside with the reason', () => {
  const blank = (cells: string[]) => [...cells, ...Array<string>(header.length - cells.length).fill('')]
  it.each<[string, string[]]>([
    ['a total', blank(['Total', '', '', '', '', '', '', '9,415'])],
    ['a total', blank(['Grand Total', '9415'])],
    ['a total', blank(['Sub-total', '12'])],
    ['a total', blank(['Bradford Total', '1571'])],
    ['a total', blank(['', 'Totals', '1571'])],
    ['a total', ['Total: 9,415']],
    ['a protective marking', blank(['OFFICIAL'])],
    ['a protective marking', ['', '', 'OFFICIAL-SENSITIVE', '', '', '', '', '']],
    ['a protective marking', ['OFFICIAL: SENSITIVE [when complete]']],
    ['a title or footer', ['Source: record system, run 14/02/2022']],
    ['a title or footer', blank(['Page 1 of 3'])],
    ['a title or footer', blank(['(blank)'])],
    ['the header again', header],
    ['the header again', ['CRIME REF', ...header.slice(1)]],
    ['a cancelled record', row({ 6: 'Cancelled' })],
    ['a cancelled record', row({ 6: 'No crime' })],
    ['a cancelled record', row({ 6: 'no-crimed' })],
  ])('%s: %j', (reason, cells) => {
    expect(check(cells)).toMatchObject({ kind: 'excluded', row: 214, reason })
  })

  it('and shown as they stood', () => {
    expect(check(blank(['Grand Total', '', '9415']))).toMatchObject({ text: 'Grand Total | 9415' })
  })

  it('blank rows are passed over', () => {
    expect(check(['', ' ', '\u00A0'])).toEqual({ kind: 'blank', row: 214 })
    expect(check([''])).toEqual({ kind: 'blank', row: 214 })
  })

  it('but a crime with a cell missing is a problem, not a footer', () => {
    expect(check(blank(['13200559871'])).kind).toBe('problem')
    expect(check(['13200559871']).kind).toBe('problem')
    expect(check(row({ 0: '' })).kind).toBe('problem')
    expect(check(row({ 5: 'Total' })).kind).toBe('accepted')
  })
})

describe('references in one file', () => {
  it('that stand twice are refused naming both rows', () => {
    const checker = extractChecker(rules)
    checker.check(2, good)
    expect(messages(checker.check(9, row({ 0: ' 13200559871' })))).toEqual([
      'Row 9, Crime Ref: 13200559871 stands in row 2 too. Keep one of the two rows, or choose with the columns what becomes of repeated references.',
    ])
  })

  it('that differ only in case, spaces or hyphens are accepted with a notice', () => {
    const checker = extractChecker(rules)
    checker.check(2, good)
    expect(checker.check(3, row({ 0: '13-20-0559871' }))).toMatchObject({
      kind: 'accepted',
      notices: [
        {
          kind: 'near-duplicate reference',
          message: expect.stringContaining(
            'in row 2 only in case, spaces, punctuation or noughts before it',
          ) as string,
        },
      ],
    })
  })

  it('are not repeated by a row that was set aside', () => {
    const checker = extractChecker(rules)
    checker.check(2, row({ 6: 'Cancelled' }))
    expect(checker.check(3, good).kind).toBe('accepted')
  })
})

describe('the tally', () => {
  it('counts rows and problems by kind', () => {
    const checker = extractChecker(rules)
    const rows = [
      good,
      row({ 0: 'A1', 3: 'x', 2: '?' }),
      [''],
      ['OFFICIAL'],
      row({ 0: 'A2', 3: '13/01/2020' }),
    ]
    rows.forEach((cells, place) => checker.check(place + 2, cells))
    expect(checker.tally()).toEqual({
      read: 4,
      accepted: 2,
      excluded: 1,
      excludedFor: new Map([['a protective marking', 1]]),
      quarantined: 1,
      problemsOf: new Map([
        ['not yes or no', 1],
        ['not a date', 1],
      ]),
      blank: 1,
      dayFirstProved: true,
      couldBeMonthFirst: true,
    })
  })

  it('always has read = accepted + excluded + quarantined, and every row in one place', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'Total',
        'OFFICIAL',
        'Leeds',
        'Y',
        '01/10/2020',
        '16: X',
        'Cancelled',
        '(blank)',
        '__proto__',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const rows = fc.array(fc.oneof(fc.constant(good), fc.array(cell, { maxLength: 10 })), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (file) => {
        const checker = extractChecker(rules)
        const kinds = file.map((cells, place) => checker.check(place + 2, cells).kind)
        const { read, accepted, excluded, quarantined, blank } = checker.tally()
        expect(read).toBe(accepted + excluded + quarantined)
        expect(read + blank).toBe(file.length)
        expect(kinds.filter((kind) => kind === 'accepted')).toHaveLength(accepted)
      }),
      { numRuns: 300 },
    )
  })
})
