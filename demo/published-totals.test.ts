import { expect, test } from 'vitest'
import { comparedTotals, differencesIn, differenceInWords } from '../domain/control-totals'
import type { CrimeCount } from '../domain/problem-profile'
import { readStatedTotals } from '../domain/stated-totals'
import { publishedTotals } from './published-totals'
import { offenceFigures, seedDistricts } from './seed-figures'

test('the published outcome tables count one domestic crime of Wakefield fewer than the table of offences', () => {
  const read = readStatedTotals(publishedTotals(), seedDistricts)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  const counts = offenceFigures().map(({ period, domestic, district, crimes }): CrimeCount => ({
    span: period.from === '2020-10-01' ? 'this period' : 'period before',
    ...{ district, kind: domestic ? 'DA' : 'non-DA', outcomeCode: '', outcomeText: '', crimes },
  }))
  const nameOf = (code: string) => seedDistricts.find((one) => one.code === code)?.name ?? code
  const differences = differencesIn(comparedTotals(read.totals, counts))
  expect(differences.map((one) => differenceInWords(one, nameOf))).toEqual([
    'Wakefield, DA: stated 832, in the extract 833, difference 1',
    'Force, DA: stated 5,668, in the extract 5,669, difference 1',
  ])
})
