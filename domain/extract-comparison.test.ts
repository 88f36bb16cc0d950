import { describe, expect, test } from 'vitest'
import { crimeFields, type CrimeCells } from './crime-cells'
import { ExtractComparison, fieldsInBoth } from './extract-comparison'

const known: Partial<Record<(typeof crimeFields)[number], string | number | boolean | null>> = {
  ...{ row: 2, reference: '13200000001', district: 'LD', domestic: true, recordedOn: '2021-02-14' },
  ...{ span: 'this period', stratum: 'LD/DA', outcomeCode: '', outcomeText: '', ward: 'Headingley' },
  ...{ officerKey: 'k1' },
}
const crime = (changes: typeof known = {}): CrimeCells =>
  crimeFields.map((field) => ({ ...known, ...changes })[field] ?? null)

const compare = (sampled: string[] = []) =>
  new ExtractComparison(['district', 'domestic', 'outcome', 'ward', 'officerKey'], [], new Set(sampled))

describe('comparing two extracts', () => {
  test('tells what changed in a crime, and nothing of its row or stratum', () => {
    const comparison = compare()
    expect(comparison.take(crime(), crime({ row: 99, stratum: null }))).toBeNull()
    const outcome = { outcomeCode: '16', outcomeText: '16: VICTIM DECLINES' }
    expect(comparison.take(crime(), crime({ domestic: null, ...outcome }))).toMatchObject({
      kind: 'changed',
      changes: [
        { field: 'domestic', from: 'yes', to: '' },
        { field: 'outcome', from: '', to: '16: VICTIM DECLINES' },
      ],
    })
    expect(comparison.found).toMatchObject({ same: 1, changed: 1, fields: { domestic: 1, outcome: 1 } })
  })

  test('never shows a key that stands for a person', () => {
    expect(compare().take(crime(), crime({ officerKey: 'k2' }))?.changes).toEqual([
      { field: 'officerKey', from: '', to: '' },
    ])
  })

  test('warns of a sampled crime whose district, flag or outcome changed or that is gone, and of no other change', () => {
    const comparison = compare(['13200000001'])
    expect(comparison.take(crime(), crime({ ward: 'Armley' }))?.sampled).toBe(false)
    expect(comparison.take(crime(), crime({ district: 'WD' }))?.sampled).toBe(true)
    expect(comparison.gone({ reference: '13200000001', district: 'LD' }).sampled).toBe(true)
    expect(comparison.take(undefined, crime({ reference: '13200000002' }))?.kind).toBe('new')
    expect(comparison.found).toMatchObject({ new: 1, vanished: 1, sampled: { changed: 1, vanished: 1 } })
  })

  test('says nothing of a column that only one of the files has', () => {
    expect(fieldsInBoth({ district: 'A', outcome: 'B' }, { district: 'A', team: 'C' })).toEqual({
      both: ['district'],
      notCompared: ['outcome', 'team'],
    })
    expect(fieldsInBoth({ ward: 'Ward' }, { longitude: 'X', latitude: 'Y' })).toEqual({
      both: ['ward'],
      notCompared: [],
    })
  })
})
