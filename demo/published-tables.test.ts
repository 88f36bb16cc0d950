import { describe, expect, it } from 'vitest'
import { readOutcome } from '@/domain/outcomes'
import {
  offenceTable,
  outcomeGroupFigure,
  outcomeTable,
  reconciliation,
  type CrimeCount,
} from '@/domain/problem-profile'
import { demoExtract, type DemoCrime } from './extract'
import { offenceFigures, outcomeFigures, seedDistricts } from './seed-figures'

/** The profile's counts, made from the cases one by one: nothing here knows the published totals. */
function countOf(crime: DemoCrime): CrimeCount {
  const outcome = readOutcome(crime.outcome)
  if (!('value' in outcome)) throw new Error(outcome.says)
  return {
    span: crime.recordedOn >= '2020-10-01' ? 'this period' : 'period before',
    district: crime.district,
    kind: crime.domestic ? 'DA' : 'non-DA',
    outcomeCode: outcome.value.code,
    outcomeText: outcome.value.text,
    crimes: 1,
  }
}

const counts = demoExtract().map(countOf)
const districts = seedDistricts.map(({ code }) => code)
const words = (kind: string) => {
  const change = offenceTable(counts, districts).find((row) => row.kind === kind)?.change
  return [...(change?.districts ?? []), change?.force].map((each) => each?.words)
}

describe('the published tables, computed from the cases', () => {
  it('offences: every count by district and period', () => {
    const table = offenceTable(counts, districts)
    for (const { period, domestic, district, crimes } of offenceFigures()) {
      const row = table.find(({ kind }) => kind === (domestic ? 'DA' : 'non-DA'))
      const line = period.from === '2020-10-01' ? row?.thisPeriod : row?.periodBefore
      expect(line?.districts[districts.indexOf(district)]).toBe(crimes)
    }
    expect(table.map(({ thisPeriod, periodBefore }) => [thisPeriod.force, periodBefore.force])).toEqual([
      [6129, 3286],
      [5669, 2946],
      [460, 340],
    ])
  })

  it('offences: all 18 changes', () => {
    expect(words('all')).toEqual(['+97.1%', '+67.7%', '+83.9%', '+86.3%', '+85.7%', '+86.5%'])
    expect(words('DA')).toEqual(['+106.6%', '+73.7%', '+90.0%', '+90.7%', '+89.7%', '+92.4%'])
    expect(words('non-DA')).toEqual(['+33.0%', '+12.1%', '+29.1%', '+45.9%', '+39.5%', '+35.3%'])
  })

  it.each([
    ['DA', true, 23],
    ['non-DA', false, 15],
  ] as const)(
    'outcomes of %s crimes: the same rows in the same order, and the one crime that the table lost',
    (kind, domestic, rows) => {
      const table = outcomeTable(counts, districts, kind)
      const printed = outcomeFigures().filter((figure) => figure.domestic === domestic)
      expect(table.rows).toHaveLength(rows)
      expect(table.rows.map(({ text }) => text)).toEqual([...new Set(printed.map(({ outcome }) => outcome))])
      const figures = printed.map(({ outcome, district, crimes }) => ({
        what: `${district} ${kind} ${outcome}`,
        stated: crimes,
        found: table.rows.find(({ text }) => text === outcome)?.districts[districts.indexOf(district)] ?? -1,
      }))
      expect(reconciliation(figures).differences).toEqual(
        domestic ? ['WD DA (blank): 157 here, 156 stated: 1 more here.'] : [],
      )
      expect(table.totals.force).toBe(domestic ? 5669 : 460)
    },
  )

  it('outcome groups: 1-8 and 16, each with its numerator and denominator', () => {
    const codes = ['1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8']
    const figure = (kind: 'DA' | 'non-DA', of: string[]) =>
      outcomeGroupFigure(counts, { kind, codes: of, blanksCounted: true })
    expect(figure('DA', codes)).toMatchObject({
      numerator: 156,
      denominator: 5669,
      blank: 979,
      words: '2.8%',
    })
    expect(figure('non-DA', codes)).toMatchObject({
      numerator: 18,
      denominator: 460,
      blank: 75,
      words: '3.9%',
    })
    expect(figure('DA', ['16'])).toMatchObject({ numerator: 2906, words: '51.3%' })
    expect(figure('non-DA', ['16'])).toMatchObject({ numerator: 145, words: '31.5%' })
    expect(
      figure(
        'DA',
        codes.filter((code) => code !== '5'),
      ).words,
    ).toBe('2.7%')
  })
})
