import { describe, expect, test } from 'vitest'
import { noDecisions, type ExtractMapping } from './extract-mapping'
import type { FoundValue } from './found-values'
import { fittingProfile, newColumns, newValues, profileOf, type SavedProfile } from './mapping-profile'

const header = ['Crime ref', 'Area', 'DA', 'Notes']
const mapping: ExtractMapping = {
  columns: { reference: 'Crime ref', district: 'Area' },
  ...noDecisions,
  values: [{ field: 'district', from: 'HQ', to: '(leave out)' }],
}
const found = (value: string, means: string | null): FoundValue => ({
  field: 'district',
  value,
  rows: 3,
  means,
})
const saved = (name: string, columns: string[], savedAt: string): SavedProfile => ({
  ...profileOf(columns, mapping, []),
  ...{ name, savedAt },
})

describe('a mapping profile', () => {
  test('keeps columns, values and beginnings, and nothing that was decided for one file', () => {
    const decided: ExtractMapping = {
      ...mapping,
      prefixes: [{ prefix: 'BD1', district: 'BD' }],
      ...{ dayFirst: true, repeats: 'first', leaveOutUnnamed: true },
    }
    expect(profileOf(header, decided, []).mapping).toEqual({
      ...mapping,
      prefixes: [{ prefix: 'BD1', district: 'BD' }],
    })
  })

  test('fits a file that has every column it reads, in any case and order, and no other file', () => {
    const niche = saved('Niche', header, '2021-11-08T09:00:00.000Z')
    expect(fittingProfile(['AREA', 'New', 'crime REF'], [niche])?.name).toBe('Niche')
    expect(fittingProfile(['Area', 'Crime number'], [niche])).toBeUndefined()
    expect(fittingProfile(['Crime ref', ''], [niche])).toBeUndefined()
  })

  test('of two that fit, the one that knows more of the columns is taken, then the later one', () => {
    const few = saved('Few', ['Crime ref', 'Area'], '2021-11-09T09:00:00.000Z')
    const more = saved('More', header, '2021-11-08T09:00:00.000Z')
    const later = saved('Later', header, '2021-11-08T10:00:00.000Z')
    expect(fittingProfile(header, [few, more])?.name).toBe('More')
    expect(fittingProfile(header, [more, later, few])?.name).toBe('Later')
    expect(fittingProfile(header, [later, more])?.name).toBe('Later')
  })

  test('tells what a file has that is new', () => {
    const profile = profileOf(header, mapping, [found('BD', 'BD'), found('Narnia', null)])
    expect(newColumns(['crime ref', 'Area', 'Supervisor key', ''], profile)).toEqual(['Supervisor key'])
    const next = [found('bd', 'BD'), found('hq', '(leave out)'), found('LD', 'LD'), found('Narnia', null)]
    expect(newValues(next, profile).map(({ value }) => value)).toEqual(['LD', 'Narnia'])
  })

  test('takes the small areas of one authority for one value', () => {
    const profile = profileOf(header, mapping, [found('Leeds 001A', 'LD'), found('Leeds 002B', 'LD')])
    expect(profile.known.map(({ value }) => value)).toEqual(['Leeds 001A'])
    const next = ['Leeds 111F', 'York 001A', 'York 002C', 'York'].map((value) => found(value, 'LD'))
    expect(newValues(next, profile)).toMatchObject([{ value: 'York 001A', alike: 2, rows: 9 }])
  })

  test('remembers what earlier versions knew', () => {
    const first = profileOf(header, mapping, [found('BD', 'BD')])
    const second = profileOf(header, mapping, [found('LD', 'LD')], first.known)
    expect(second.known.map(({ value }) => value)).toEqual(['BD', 'LD'])
  })
})
