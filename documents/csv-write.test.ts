import { buffer } from 'node:stream/consumers'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvCell, csvLine, csvStream, csvText } from './csv-write'

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    ['\uFF0B1', "'\uFF0B1"],
    ['\uFF0D1', "'\uFF0D1"],
    ['\uFF20A', "'\uFF20A"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\tx', '"\'\tx"'],
    ['  =1', "'  =1"],
    ['\u00A0=1', "'\u00A0=1"],
  ])('%j cannot run: it is written %j', (given, written) => {
    expect(csvCell(given)).toBe(written)
  })

  it.each([
    ['13200559871', '13200559871'],
    ['1: CHARGED', '1: CHARGED'],
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['a;b', '"a;b"'],
    [' padded ', '" padded "'],
    ['', ''],
  ])('%j is written %j', (given, written) => {
    expect(csvCell(given)).toBe(written)
  })

  it('keeps numbers as numbers, negative ones too, and null as nothing', () => {
    expect(csvLine([-5, 2.75, null, 0])).toBe('-5,2.75,,0\r\n')
  })
})

describe('a file', () => {
  const rows = [
    ['Reference', 'Note'],
    ['13200559871', 'said "£5", then\nleft; é'],
  ]

  it('begins with the mark that Excel needs and ends every line with CR LF', () => {
    expect(csvText(rows).startsWith('\uFEFFReference,Note\r\n')).toBe(true)
    expect(csvText(rows, { byteOrderMark: false }).startsWith('Reference')).toBe(true)
  })

  it('reads back as what was given', () => {
    expect(Papa.parse(csvText(rows).slice(1).trimEnd()).data).toEqual(rows)
  })

  it('streams the same bytes as it writes at once, for many rows', async () => {
    const many = Array.from({ length: 1234 }, (_, n) => [n, `row ${n}`])
    expect((await buffer(csvStream(many))).toString()).toBe(csvText(many))
    expect((await buffer(csvStream([], { byteOrderMark: false }))).length).toBe(0)
  })
})
