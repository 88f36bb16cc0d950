import { describe, expect, it } from 'vitest'
import { readReference } from './crime-reference'
import { ReferenceLedger } from './reference-ledger'

const value = (cell: string) => {
  const reading = readReference(cell)
  return 'value' in reading ? reading.value : `${reading.kind}: ${reading.says}`
}

describe('a crime reference', () => {
  it.each([
    ['13200559871', '13200559871'],
    [' 13200559871\u00A0', '13200559871'],
    ['\uFEFF13200559871\r\n', '13200559871'],
    ['="13200559871"', '13200559871'],
    ['0012345', '0012345'],
    ['AB/1234/21', 'AB/1234/21'],
    ['13 20 0559871', '13 20 0559871'],
    ['12E4567', '12E4567'],
    ['OIL123', 'OIL123'],
    ["'13200559871", '13200559871'],
    ['13.2020.559', '13.2020.559'],
    ['1E10/21', '1E10/21'],
  ])('%j is read as %j', (cell, reference) => {
    expect(value(cell)).toBe(reference)
  })

  it.each([
    [
      '1.32E+10',
      /^damaged reference: ‘1.32E\+10’ has lost its digits.*Export the extract again straight from the record system/,
    ],
    ['1,317E+10', /has lost its digits/],
    ['1E+10', /has lost its digits/],
    ['1.3200559871e10', /has lost its digits/],
    [
      '1E10',
      /‘1E10’ reads as a number with an exponent, 1 and 10 noughts.*Export the extract again straight/,
    ],
    ['1e+5', /has lost its digits/],
    ['13,200,559,871', /‘13,200,559,871’ is written like an amount, in groups of three digits/],
    ['13.200.559.871', /written like an amount/],
    ["'1.32E+10", /has lost its digits/],
    ['13200559871.0', /was turned into a number/],
    ['########', /Excel's sign for a cell it cannot show/],
    ['#N/A', /Excel's sign/],
    ['1320О559871', /holds a Cyrillic letter that looks like a Latin one \(U\+041E\)/],
    ['132\u03BF559871', /holds a Greek letter/],
    ['13–200559871', /holds a long dash or minus in place of a hyphen \(U\+2013\)/],
    ['13\u00A0200559871', /holds a space that is no ordinary space \(U\+00A0\)/],
    ['13200\u200B559871', /holds an invisible character \(U\+200B\)/],
    ['13200\u202E559871', /\[U\+202E\].*invisible character/],
    ['１３200559871', /holds a full-width character \(U\+FF11\)/],
    ['13200\u0007559871', /holds a control character \(U\+0007\)/],
    ['13200\n559871', /holds a control character \(U\+000A\)/],
    ['13200É559871', /holds a character that no reference has \(U\+00C9\)/],
    ['132O0559871', /holds the letter O among digits, where a nought may be meant/],
    ['13200559l71', /holds the letter l among digits, where a one may be meant/],
    ['A'.repeat(65), /longer than 64 characters/],
    ['', /^missing reference/],
    ['  \u00A0', /^missing reference/],
    ['(blank)', /^missing reference/],
  ])('%j is refused with the reason', (cell, sentence) => {
    expect(value(cell)).toMatch(sentence)
  })
})

it('of a million spaces is refused at once', () => {
  const started = process.hrtime.bigint()
  expect(value(`1${' '.repeat(1_000_000)}2`)).toMatch(/longer than 64 characters/)
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(2)
})

it('behind an apostrophe is read without it, and said to be', () => {
  expect(readReference("'13200559871")).toEqual({
    value: '13200559871',
    notice: expect.stringMatching(/stood behind an apostrophe, Excel’s mark of text/) as string,
    about: 'mark of text taken off',
  })
})

describe('references that stand in a file twice', () => {
  it('are found whatever stands between them', () => {
    const ledger = new ReferenceLedger()
    expect(ledger.note('A1', 2)).toBeNull()
    expect(ledger.note('A2', 3)).toBeNull()
    expect(ledger.note('A1', 9)).toEqual({ kind: 'duplicate reference', reference: 'A1', row: 2 })
  })

  it('are near-duplicates where only case, spaces, punctuation or noughts before them differ, in either order', () => {
    const ledger = new ReferenceLedger()
    expect(ledger.note('0004711', 1)).toBeNull()
    expect(ledger.note('4711', 1)).toMatchObject({ kind: 'near-duplicate reference', reference: '0004711' })
    expect(ledger.note('13-20-055', 2)).toBeNull()
    expect(ledger.note('1320055', 3)).toEqual({
      kind: 'near-duplicate reference',
      reference: '13-20-055',
      row: 2,
    })
    expect(ledger.note('AB1', 4)).toBeNull()
    expect(ledger.note('ab 1', 5)).toEqual({ kind: 'near-duplicate reference', reference: 'AB1', row: 4 })
  })

  it('are exact duplicates even where a near-duplicate stands between', () => {
    const ledger = new ReferenceLedger()
    ledger.note('A-1', 2)
    ledger.note('A1', 3)
    ledger.note('a1', 4)
    expect(ledger.note('A1', 5)).toEqual({ kind: 'duplicate reference', reference: 'A1', row: 3 })
    expect(ledger.note('a1', 6)).toEqual({ kind: 'duplicate reference', reference: 'a1', row: 4 })
    expect(ledger.note('A-1', 7)).toEqual({ kind: 'duplicate reference', reference: 'A-1', row: 2 })
  })
})
