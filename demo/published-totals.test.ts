import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readOutcome } from '../domain/outcomes'
import { comparedTotals, differencesIn, differenceInWords } from '../domain/control-totals'
import type { CrimeCount } from '../domain/problem-profile'
import { readStatedTotals } from '../domain/stated-totals'
import { demoExtract } from './extract'
import { publishedTotals } from './published-totals'
import { offenceFigures, outcomeFigures, seedDistricts } from './seed-figures'

const period = { from: '2020-10-01', to: '2021-09-30' }
const nameOf = (code: string) => seedDistricts.find((one) => one.code === code)?.name ?? code

test('the published outcome tables count one domestic crime of Wakefield fewer than the table of offences', () => {
  const read = readStatedTotals(publishedTotals(), { districts: seedDistricts, period })
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const counts = offenceFigures().map(({ period, domestic, district, crimes }): CrimeCount => ({
    span: period.from === '2020-10-01' ? 'this period' : 'period before',
    ...{ district, kind: domestic ? 'DA' : 'non-DA', outcomeCode: '', outcomeText: '', crimes },
  }))
  const differences = differencesIn(comparedTotals(read.totals, counts))
  expect(differences.map((one) => differenceInWords(one, nameOf))).toEqual([
    'Wakefield, DA: stated 832, in the extract 833, difference 1',
    'Force, DA: stated 5,668, in the extract 5,669, difference 1',
  ])
})

describe('the published tables as files, held against the cases of the demonstration', () => {
  const counts = demoExtract().map((crime): CrimeCount => {
    const outcome = readOutcome(crime.outcome)
    if (!('value' in outcome)) throw new Error(outcome.says)
    return {
      span: crime.recordedOn >= period.from ? 'this period' : 'period before',
      ...{ district: crime.district, kind: crime.domestic ? 'DA' : 'non-DA', crimes: 1 },
      ...{ outcomeCode: outcome.value.code, outcomeText: outcome.value.text },
    }
  })
  const held = (text: string) => {
    const read = readStatedTotals(text, { districts: seedDistricts, period })
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    const compared = comparedTotals(read.totals, counts)
    const differences = differencesIn(compared).map((one) => differenceInWords(one, nameOf))
    return { figures: compared.length, differences }
  }
  const file = (name: string) => readFileSync(`demo/seed-figures/${name}`, 'utf8')

  test('offences of both periods: all twenty figures agree', () => {
    expect(held(file('offences-by-district.csv'))).toEqual({ figures: 20, differences: [] })
  })

  test('outcomes by kind and district: the one blank of Wakefield differs and no other of 190', () => {
    expect(held(file('outcomes-2020-10-to-2021-09.csv'))).toEqual({
      figures: 190,
      differences: ['Wakefield, DA, outcome (blank): stated 156, in the extract 157, difference 1'],
    })
  })

  test('the same with tabs, a kind over the rows beneath it, and totals in a row and a column', () => {
    const lines = outcomeFigures().filter(({ domestic }) => domestic)
    const codes = seedDistricts.map(({ code }) => code)
    const of = (outcome: string | null, code: string | null) =>
      lines
        .filter((line) => outcome === null || line.outcome === outcome)
        .filter((line) => code === null || line.district === code)
        .reduce((sum, { crimes }) => sum + crimes, 0)
    const row = (name: string, outcome: string | null) =>
      [name, ...codes.map((code) => of(outcome, code)), of(outcome, null)].join('\t')
    const outcomes = [...new Set(lines.map(({ outcome }) => outcome))]
    const table = [
      ...['Outcomes of stalking crimes', 'Domestic', ['Outcome', ...codes, 'Force'].join('\t')],
      ...outcomes.map((outcome) => row(outcome, outcome)),
      row('Totals', null),
    ]
    expect(held(table.join('\r\n'))).toEqual({
      figures: 24 * 6,
      differences: [
        'Wakefield, DA, outcome (blank): stated 156, in the extract 157, difference 1',
        'Force, DA, outcome (blank): stated 978, in the extract 979, difference 1',
        'Wakefield, DA: stated 832, in the extract 833, difference 1',
        'Force, DA: stated 5,668, in the extract 5,669, difference 1',
      ],
    })
  })
})
