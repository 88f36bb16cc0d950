import { describe, expect, test } from 'vitest'
import type { AuditScope } from './eligibility'
import { ExtractIntake } from './extract-intake'
import type { ExtractRules } from './extract-row'

const header = ['Crime reference', 'District', 'Domestic', 'Recorded date', 'Outcome', 'Status']
const rules: ExtractRules = {
  header,
  mapping: { reference: 0, district: 1, domestic: 2, recordedOn: 3, outcome: 4, recordStatus: 5 },
  districts: [
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ],
  today: '2021-11-08',
}
const scope: AuditScope = {
  period: { from: '2020-10-01', to: '2021-09-30' },
  ...{ districts: ['LD'], dated: true, strata: 'apart' },
}

const intakeOf = (rows: string[][], changes: Partial<AuditScope> = {}, mapping = rules.mapping) => {
  const intake = new ExtractIntake({ ...rules, mapping }, { ...scope, ...changes })
  const crimes = rows.map((cells, at) => intake.take(at + 2, cells))
  return { intake, crimes, report: intake.report() }
}
const crime = (reference: string, changes: Record<number, string> = {}) =>
  [reference, 'LD', 'Y', '14/02/2021', '16: X', ''].map((cell, at) => changes[at] ?? cell)

describe('taking in an extract', () => {
  test('makes every crime of the period one that can be drawn where a district is drawn as one', () => {
    const rows = [crime('1300001'), crime('1300002', { 2: '' }), crime('1300003', { 3: '14/02/2020' })]
    const { crimes, report } = intakeOf(rows, { strata: 'together' })
    expect(crimes.map((taken) => taken?.stratum)).toEqual(['LD/all', 'LD/all', null])
    expect(report.crimes).toEqual({ thisPeriod: 2, periodBefore: 1, unknownKind: 1, eligible: 2 })
  })

  test('places each crime in time and in its stratum', () => {
    const { crimes, report } = intakeOf([
      crime('1300001'),
      crime('1300002', { 2: 'N' }),
      crime('1300003', { 3: '30/09/2020' }),
      crime('1300004', { 2: '' }),
    ])
    expect(crimes.map((one) => one && [one.span, one.stratum])).toEqual([
      ['this period', 'LD/DA'],
      ['this period', 'LD/non-DA'],
      ['period before', null],
      ['this period', null],
    ])
    expect(report.crimes).toEqual({ thisPeriod: 3, periodBefore: 1, unknownKind: 1, eligible: 2 })
  })

  test('leaves out what is not of this audit, with reason and row, and every row is accounted for', () => {
    const { report } = intakeOf([
      crime('1300001'),
      crime('1300002', { 1: 'Wakefield' }),
      crime('1300003', { 3: '30/09/2019' }),
      crime('1300004', { 3: '01/10/2021' }),
      crime('1300005', { 3: '' }),
      crime('1300006', { 5: 'Cancelled' }),
      ['', '', '', '', '', ''],
      ['Grand Total', '6', '', '', '', ''],
      crime('1300007', { 2: 'perhaps' }),
    ])
    expect(report).toMatchObject({ rowsRead: 8, accepted: 1, quarantined: 1, blankRows: 1 })
    expect(report.excluded).toEqual([
      { reason: 'a crime of another district', rows: 1, first: [3] },
      { reason: 'recorded in neither period', rows: 2, first: [4, 5] },
      { reason: 'no recorded date', rows: 1, first: [6] },
      { reason: 'a cancelled record', rows: 1, first: [7] },
      { reason: 'a total', rows: 1, first: [9], texts: ['Grand Total | 6'] },
    ])
    const excluded = report.excluded.reduce((sum, { rows }) => sum + rows, 0)
    expect(report.accepted + excluded + report.quarantined).toBe(report.rowsRead)
  })

  test('counts a crime without a date as of the period only where the file has no dates', () => {
    const { recordedOn: _, ...undated } = rules.mapping
    const { crimes } = intakeOf([crime('1300001')], { dated: false }, undated)
    expect(crimes[0]).toMatchObject({ span: 'this period', stratum: 'LD/DA', recordedOn: null })
  })

  test('counts crimes by everything that the profile splits by', () => {
    const { intake } = intakeOf([
      crime('1300001'),
      crime('1300002'),
      crime('1300003', { 4: '(blank)' }),
      crime('1300004', { 2: '' }),
    ])
    const common = { span: 'this period', district: 'LD' }
    expect(intake.counts()).toEqual([
      { ...common, kind: 'DA', outcomeCode: '16', outcomeText: '16: X', crimes: 2, eligible: true },
      { ...common, kind: 'DA', outcomeCode: '', outcomeText: '', crimes: 1, eligible: true },
      { ...common, kind: 'unknown', outcomeCode: '16', outcomeText: '16: X', crimes: 1, eligible: false },
    ])
  })

  test('names every problem up to a thousand and counts them all, with what stopped the reading first', () => {
    const { intake } = intakeOf(
      Array.from({ length: 1_200 }, (_, at) => crime(`13${10_000 + at}`, { 3: '31/04/2021' })),
    )
    intake.breakOff({ row: 1_300, column: null, kind: 'quotation marks', message: 'Row 1300: open.' })
    const report = intake.report()
    expect(report.quarantined).toBe(1_200)
    expect(report.problemCounts).toEqual([
      { kind: 'quotation marks', rows: 1 },
      { kind: 'not a date', rows: 1_200 },
    ])
    expect(report.problems).toHaveLength(1_001)
    expect(report.problems[0]?.message).toBe('Row 1300: open.')
    expect(report.problems[1]?.message).toMatch(/^Row 2, Recorded date: 31\/04\/2021 is not a date/)
  })

  test('names what should be looked at without standing in the way', () => {
    const { report } = intakeOf([crime('ab-1300001'), crime('AB1300001')])
    expect(report.accepted).toBe(2)
    expect(report.noticeCounts).toEqual([{ kind: 'near-duplicate reference', rows: 1 }])
    expect(report.notices).toHaveLength(1)
  })

  test('names the first ten rows of a reason only, however many there are', () => {
    const { report } = intakeOf(Array.from({ length: 30 }, (_, at) => crime(`13${10_000 + at}`, { 1: 'WD' })))
    expect(report.excluded).toEqual([
      { reason: 'a crime of another district', rows: 30, first: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
    ])
  })

  const deciding = (rows: string[][], decisions: Partial<ExtractRules>) => {
    const intake = new ExtractIntake({ ...rules, ...decisions }, scope)
    const crimes = rows.map((cells, at) => intake.take(at + 2, cells))
    return { crimes, report: intake.report() }
  }

  test('tells which values were found, what each stands for and in how many rows, the unknown first', () => {
    const { report } = deciding(
      [
        crime('1300001'),
        crime('1300002', { 1: 'leeds' }),
        crime('1300003', { 1: 'HQ' }),
        crime('1300004', { 1: 'Leeds 001A' }),
      ],
      {},
    )
    expect(report.found?.filter(({ field }) => field === 'district')).toEqual([
      { field: 'district', value: 'HQ', rows: 1, means: null },
      { field: 'district', value: 'LD', rows: 1, means: 'LD' },
      { field: 'district', value: 'leeds', rows: 1, means: 'LD' },
      { field: 'district', value: 'Leeds 001A', rows: 1, means: 'LD' },
    ])
  })

  test('names an unknown value three times at most, and counts every row of it', () => {
    const rows = Array.from({ length: 9 }, (_, at) => crime(`130000${at}`, { 1: 'HQ' }))
    const { report } = deciding(rows, {})
    expect(report.problems.map(({ row }) => row)).toEqual([2, 3, 4])
    expect(report.problemCounts).toEqual([{ kind: 'unknown district', rows: 9 }])
    expect(report.quarantined).toBe(9)
  })

  test('takes a district from how a value begins, the longest beginning first', () => {
    const prefixes = [
      { prefix: 'L', district: 'WD' },
      { prefix: 'LA', district: 'LD' },
    ]
    const { crimes } = deciding([crime('1300001', { 1: 'LA12' }), crime('1300002', { 1: 'LX' })], {
      prefixes,
    })
    expect(crimes.map((taken) => taken?.district)).toEqual(['LD', undefined])
  })

  test('keeps the first row of a reference, or drops the exact repeat alone, only where that was chosen', () => {
    const rows = [crime('1300001'), crime('1300001'), crime('1300001', { 4: '18: Y' })]
    expect(deciding(rows, {}).report).toMatchObject({ accepted: 1, quarantined: 2 })
    const first = deciding(rows, { repeats: 'first' }).report
    expect(first).toMatchObject({ accepted: 1, quarantined: 0 })
    expect(first.excluded).toEqual([{ reason: 'a repeated reference', rows: 2, first: [3, 4] }])
    const identical = deciding(rows, { repeats: 'identical' }).report
    expect(identical).toMatchObject({ accepted: 1, quarantined: 1 })
    expect(identical.excluded).toEqual([{ reason: 'the same row again', rows: 1, first: [3] }])
  })

  test('leaves rows without a reference out only where that was chosen', () => {
    const rows = [crime('1300001'), crime('')]
    expect(deciding(rows, {}).report.quarantined).toBe(1)
    expect(deciding(rows, { leaveOutUnnamed: true }).report.excluded).toEqual([
      { reason: 'no reference', rows: 1, first: [3] },
    ])
  })

  test('counts a month without a day in where the whole of it is in the period', () => {
    const { crimes, report } = deciding(
      [crime('1300001', { 3: '2021-09' }), crime('1300002', { 3: '10/2021' })],
      {},
    )
    expect(crimes.map((taken) => taken && [taken.recordedOn, taken.span])).toEqual([
      ['2021-09', 'this period'],
      null,
    ])
    expect(report.monthsAlone).toBe(1)
    const cut = intakeOf([crime('1300001', { 3: '2021-09' })], {
      period: { from: '2020-10-01', to: '2021-09-29' },
    })
    expect(cut.report.accepted).toBe(0)
  })

  test('asks about dates only where none proves that the day comes first and one could be another day', () => {
    const asks = (...dates: string[]) =>
      deciding(
        dates.map((date, at) => crime(`130000${at}`, { 3: date })),
        {},
      ).report.datesReadEitherWay
    expect(asks('01/02/2021', '03/04/2021')).toBe(true)
    expect(asks('01/02/2021', '13/04/2021')).toBe(false)
    expect(asks('04/04/2021', '2021-02-01')).toBe(false)
  })

  test('keeps the words of an outcome without a code, and those of the public data', () => {
    const values = { outcome: { 'no crime found': '-', dropped: '16' } }
    const outcomes = ['No crime found', 'Dropped', 'Under investigation', 'Local resolution']
    const { crimes } = deciding(
      outcomes.map((outcome, at) => crime(`130000${at}`, { 4: outcome })),
      { values },
    )
    expect(crimes.map((taken) => taken?.outcome)).toEqual([
      { code: '-', text: 'No crime found' },
      { code: '16', text: '16: Dropped' },
      { code: '', text: '' },
      { code: '-', text: 'Local resolution' },
    ])
  })
})
