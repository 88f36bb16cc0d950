import { describe, expect, it } from 'vitest'
import { districtReader, leaveOut, readDomestic, readFlag, readText } from './extract-values'

const value = <T>(reading: { value: T } | { says: string }) =>
  'value' in reading ? reading.value : reading.says

describe('the domestic flag', () => {
  it.each(['DA', 'da', 'Domestic', 'Domestic abuse', 'Domestic-related', 'DA related', 'DV', 'Y'])(
    '%j is domestic',
    (cell) => {
      expect(value(readDomestic(cell))).toBe(true)
    },
  )
  it.each([
    'Non-DA',
    'NON DA',
    'NonDA',
    'Non – DA',
    'Not DA',
    'Non-domestic',
    'Not domestic related',
    'No DA',
    'N',
  ])('%j is not domestic', (cell) => {
    expect(value(readDomestic(cell))).toBe(false)
  })
  it('blank is unknown, and what is neither is refused', () => {
    expect(value(readDomestic(''))).toBeNull()
    for (const cell of ['DA?', 'Data', 'Nonda DA', 'Domestic burglary', 'Stranger'])
      expect(value(readDomestic(cell))).toMatch(/is not Y, N or blank/)
  })
})

it('the code of a census area does not tell its district, and says which column does', () => {
  expect(value(districtReader([{ code: 'LD', name: 'Leeds' }])('E01011264'))).toMatch(
    /‘E01011264’ is the code of a census area.*Choose the column with the names of these areas \(Leeds 001A\)/,
  )
})

describe('a yes or no', () => {
  it.each(['Y', 'y', 'Yes', 'YES', '1', 'TRUE', ' true '])('%j is yes', (cell) => {
    expect(value(readFlag(cell))).toBe(true)
  })
  it.each(['N', 'No', '0', 'FALSE'])('%j is no', (cell) => {
    expect(value(readFlag(cell))).toBe(false)
  })
  it.each(['', ' ', '(blank)'])('%j is unknown, never no', (cell) => {
    expect(value(readFlag(cell))).toBeNull()
  })
  it.each(['DA?', 'X', 'Unknown', '2', '-'])('%j is refused, with what to do', (cell) => {
    expect(value(readFlag(cell))).toMatch(
      /is not Y, N or blank\. Say under ‘What the values mean’ what it stands for, or correct it in the extract\./,
    )
  })
})

describe('a district', () => {
  const read = districtReader([
    { code: 'BD', name: 'Bradford', aliases: ['Bfd'] },
    { code: 'LD', name: 'Leeds' },
  ])
  it.each([
    'BD',
    'bd',
    'Bradford',
    ' BRADFORD ',
    'Bradford District',
    'BD District',
    'District of Bradford',
    'BD - Bradford',
    'BD: Bradford',
    'Bradford (BD)',
    'BFD',
  ])('%j is Bradford', (cell) => {
    expect(value(read(cell))).toBe('BD')
  })
  it('that is unknown or blank blocks: there is no other', () => {
    expect(value(read('HQ'))).toMatch(/^‘HQ’ is not a district here \(Bradford, Leeds\)/)
    expect(value(read('Brad'))).toMatch(/is not a district here/)
    expect(value(read(' '))).toMatch(/^there is no district/)
  })
  it('can be one whose rows are left out', () => {
    expect(value(read(leaveOut))).toBe(leaveOut)
  })
})

describe('a short text', () => {
  it('loses the white space around it and keeps its words', () => {
    expect(value(readText('\u00A0Chapel\n Allerton '))).toBe('Chapel Allerton')
    expect(value(readText('Cafe\u0301'))).toBe('Café')
    expect(value(readText(''))).toBeNull()
    expect(value(readText('(blank)'))).toBeNull()
  })
  it.each([
    ['a\u000Bb', 'U+000B'],
    ['a\uFFFFb', 'U+FFFF'],
    ['a\uD800b', 'U+D800'],
    ['a\u0085b', 'U+0085'],
  ])('%j is refused: it would break a document', (cell, name) => {
    expect(value(readText(cell))).toMatch(name)
  })
  it('is refused where it is an account of what happened', () => {
    expect(value(readText('word '.repeat(101)))).toMatch(
      /has 504 characters, more than 500\. Free text is not needed/,
    )
  })
  it('may hold what a formula or a page would run: it is text', () => {
    expect(value(readText("=cmd|' /C calc'!A0"))).toBe("=cmd|' /C calc'!A0")
    expect(value(readText('<script>'))).toBe('<script>')
  })
})
