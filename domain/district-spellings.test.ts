import { describe, expect, test } from 'vitest'
import { districtReader } from './extract-values'
import { readAliases, spellingFaults } from './district-spellings'

const leeds = { code: 'LD', name: 'Leeds', aliases: ['Leeds North', 'City of Leeds'] }
const wakefield = { code: 'WD', name: 'Wakefield', aliases: [] }
const others = [leeds, wakefield]
const york = { code: 'YD', name: 'York', aliases: ['York District'] }

describe('the spellings of a district', () => {
  test('are its own where no other district has them', () => {
    expect(spellingFaults(york, others)).toEqual([])
  })

  test.each([
    ['code', { ...york, code: 'ld' }, /‘ld’ already stands for Leeds \(LD\)/],
    ['code', { ...york, code: 'LEEDS' }, /Leeds \(LD\)/],
    ['name', { ...york, name: 'leeds  north' }, /Leeds \(LD\)/],
    ['name', { ...york, name: 'Wakefield District' }, /Wakefield \(WD\)/],
    ['aliases', { ...york, aliases: ['York', 'wd'] }, /‘wd’ already stands for Wakefield \(WD\)/],
    ['aliases', { ...york, aliases: ['LD Leeds'] }, /Leeds \(LD\)/],
    ['aliases', { ...york, aliases: ['(leave out)'] }, /cannot stand for a district/],
    ['name', { ...york, name: '(blank)' }, /cannot stand for a district/],
  ])('are refused by their %s where another one has them, in any case', (field, district, message) => {
    expect(spellingFaults(district, others)).toEqual([{ field, message: expect.stringMatching(message) }])
  })

  test('that are accepted leave the importer no doubt', () => {
    const read = districtReader([...others, york])
    for (const spelling of ['York', 'YD', 'york district', 'District of York'])
      expect(read(spelling)).toEqual({ value: 'YD' })
    expect(read('City of Leeds')).toEqual({ value: 'LD' })
  })

  test('are typed one a line', () => {
    expect(readAliases('  Leeds North \n\nLEEDS NORTH\nCity of Leeds\n')).toEqual([
      'Leeds North',
      'City of Leeds',
    ])
    expect(readAliases('')).toEqual([])
  })
})
