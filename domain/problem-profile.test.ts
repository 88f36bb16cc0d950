import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeBetween,
  offenceTable,
  outcomeGroupFigure,
  outcomeTable,
  reconciliation,
  shareWithOneDecimal,
  type CrimeCount,
} from './problem-profile'

const districts = ['BD', 'LD']

function count(change: Partial<CrimeCount>): CrimeCount {
  return {
    span: 'this period',
    district: 'BD',
    kind: 'DA',
    outcomeCode: '',
    outcomeText: '',
    crimes: 1,
    ...change,
  }
}

describe('a change', () => {
  // Counts and percentages of the published report of February 2022.
  it.each([
    [797, 1571, '+97.1%'],
    [337, 565, '+67.7%'],
    [554, 1019, '+83.9%'],
    [1121, 2088, '+86.3%'],
    [477, 886, '+85.7%'],
    [3286, 6129, '+86.5%'],
    [694, 1434, '+106.6%'],
    [304, 528, '+73.7%'],
    [499, 948, '+90.0%'],
    [1010, 1926, '+90.7%'],
    [439, 833, '+89.7%'],
    [2946, 5669, '+92.4%'],
    [103, 137, '+33.0%'],
    [33, 37, '+12.1%'],
    [55, 71, '+29.1%'],
    [111, 162, '+45.9%'],
    [38, 53, '+39.5%'],
    [340, 460, '+35.3%'],
  ])('from %i to %i is %s', (before, now, words) => {
    expect(changeBetween(before, now).words).toBe(words)
  })

  it.each([
    [1, 1, '0.0%', 0],
    [2000, 2001, '+0.1%', 1],
    [2000, 1999, '-0.1%', -1],
    [2001, 2000, '0.0%', 0],
    [10, 0, '-100.0%', -1000],
    [0, 5, 'no earlier crimes', null],
    [0, 0, 'no crimes', null],
  ])('from %i to %i is %s', (before, now, words, tenths) => {
    expect(changeBetween(before, now)).toEqual({ words, tenths })
  })
})

describe('a share', () => {
  it.each([
    [156, 5668, '2.8%'],
    [154, 5668, '2.7%'],
    [18, 460, '3.9%'],
    [2906, 5668, '51.3%'],
    [145, 460, '31.5%'],
    [1, 2000, '0.1%'],
    [1, 2001, 'under 0.1%'],
    [1999, 2000, 'over 99.9%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [0, 0, 'no crimes'],
  ])('of %i in %i is %s', (part, whole, words) => {
    expect(shareWithOneDecimal(part, whole)).toBe(words)
  })
})

describe('the offence table', () => {
  const counts = [
    count({ crimes: 3 }),
    count({ kind: 'non-DA', crimes: 2 }),
    count({ district: 'LD', span: 'period before', crimes: 4 }),
    count({ span: 'outside', crimes: 100 }),
  ]

  it('adds up to the force, reads zero where nothing occurred, and leaves out what is outside both periods', () => {
    const [all, domestic, other, ...more] = offenceTable(counts, districts)
    expect(all).toMatchObject({
      kind: 'all',
      thisPeriod: { districts: [5, 0], force: 5 },
      periodBefore: { districts: [0, 4], force: 4 },
      change: { force: { words: '+25.0%' } },
    })
    expect(all?.change.districts.map(({ words }) => words)).toEqual(['no earlier crimes', '-100.0%'])
    expect(domestic?.thisPeriod).toEqual({ districts: [3, 0], force: 3 })
    expect(other?.thisPeriod).toEqual({ districts: [2, 0], force: 2 })
    expect(more).toEqual([])
  })

  it('shows crimes whose flag is unknown as that', () => {
    const rows = offenceTable([...counts, count({ kind: 'unknown', crimes: 7 })], districts)
    expect(rows.map(({ kind }) => kind)).toEqual(['all', 'DA', 'non-DA', 'unknown'])
    expect(rows.map(({ thisPeriod }) => thisPeriod.force)).toEqual([12, 3, 2, 7])
  })

  it('refuses to leave out a district that has crimes', () => {
    expect(() => offenceTable([count({ district: 'XX' })], districts)).toThrow(/leaves out the district XX/)
  })
})

describe('the outcome table', () => {
  const outcome = (outcomeCode: string, outcomeText: string, change: Partial<CrimeCount> = {}) =>
    count({ outcomeCode, outcomeText, ...change })
  const counts = [
    outcome('', '', { crimes: 9 }),
    outcome('16', '16: VICTIM'),
    outcome('1A', '1A: ALTERNATE'),
    outcome('15', '15: POLICE', { district: 'LD', crimes: 2 }),
    outcome('15', '15: CPS'),
    outcome('3A', '3A: CAUTION', { span: 'period before' }),
    outcome('1', '1: CHARGED'),
    outcome('1', '1: CHARGED', { kind: 'non-DA' }),
    outcome('2', '2: YOUTH', { span: 'outside' }),
  ]

  it('has a row for every code and text, in order, blank last, with totals', () => {
    const { rows, totals } = outcomeTable(counts, districts, 'DA')
    expect(rows.map(({ text, districts: cells, force }) => [text, ...cells, force])).toEqual([
      ['1: CHARGED', 1, 0, 1],
      ['1A: ALTERNATE', 1, 0, 1],
      ['3A: CAUTION', 0, 0, 0],
      ['15: CPS', 1, 0, 1],
      ['15: POLICE', 0, 2, 2],
      ['16: VICTIM', 1, 0, 1],
      ['(blank)', 9, 0, 9],
    ])
    expect(totals).toEqual({ districts: [13, 2], force: 15 })
  })

  it('always has totals that are the sums of its rows', () => {
    const someCount = fc.record({
      span: fc.constantFrom('this period', 'period before', 'outside'),
      district: fc.constantFrom(...districts),
      kind: fc.constantFrom('DA', 'non-DA', 'unknown'),
      outcomeCode: fc.constantFrom('', '1', '1A', '16'),
      outcomeText: fc.constantFrom('a', 'b'),
      crimes: fc.nat(1000),
    }) as fc.Arbitrary<CrimeCount>
    fc.assert(
      fc.property(fc.array(someCount), (some) => {
        const { rows, totals } = outcomeTable(some, districts, 'DA')
        expect(rows.reduce((sum, row) => sum + row.force, 0)).toBe(totals.force)
        expect(totals.force).toBe(offenceTable(some, districts)[1]?.thisPeriod.force)
      }),
    )
  })

  it('gives a group with its numerator, its denominator and what it does with blanks', () => {
    const group = { kind: 'DA', codes: ['1', '1A', '7'] } as const
    expect(outcomeGroupFigure(counts, { ...group, blanksCounted: true })).toEqual({
      codes: ['1', '1A', '7'],
      numerator: 2,
      denominator: 15,
      blank: 9,
      blanksCounted: true,
      words: '13.3%',
    })
    expect(outcomeGroupFigure(counts, { ...group, blanksCounted: false })).toMatchObject({
      denominator: 6,
      words: '33.3%',
    })
    expect(outcomeGroupFigure(counts, { ...group, blanksCounted: true, district: 'LD' })).toMatchObject({
      numerator: 0,
      denominator: 2,
      words: '0.0%',
    })
  })
})

describe('a reconciliation', () => {
  it('names every figure that differs, and by how much', () => {
    const figures = [
      { what: 'WD domestic crimes with an outcome row', stated: 832, found: 833 },
      { what: 'BD domestic crimes', stated: 1434, found: 1434 },
      { what: 'all', stated: 6130, found: 6129 },
    ]
    expect(reconciliation(figures)).toEqual({
      agreeing: 1,
      differences: [
        'WD domestic crimes with an outcome row: 833 here, 832 stated: 1 more here.',
        'all: 6,129 here, 6,130 stated: 1 fewer here.',
      ],
    })
  })
})
