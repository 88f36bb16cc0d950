import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition, fileName } from './file-name'

const named = (title: string, extension = 'docx') => fileName({ marking: 'OFFICIAL', title, extension })

describe('a file name', () => {
  it('begins with the marking', () => {
    expect(named('recommendation summary Leeds 2021-11')).toBe(
      'OFFICIAL recommendation summary Leeds 2021-11.docx',
    )
    expect(fileName({ marking: 'OFFICIAL-SENSITIVE', title: 'scores', extension: 'csv' })).toBe(
      'OFFICIAL-SENSITIVE scores.csv',
    )
  })

  it.each([
    ['../../db.sqlite', 'OFFICIAL .. .. db.sqlite.docx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'OFFICIAL a b c d e f g h i j.docx'],
    ['line\r\nSet-Cookie: x', 'OFFICIAL line Set-Cookie x.docx'],
    ['exe\u202Excod', 'OFFICIAL exe xcod.docx'],
    ['zero\u200Bwidth\0', 'OFFICIAL zero width.docx'],
    ['ends in dots...', 'OFFICIAL ends in dots.docx'],
    ['Café £5', 'OFFICIAL Café £5.docx'],
    ['', 'OFFICIAL.docx'],
  ])('of %j is %j', (title, name) => {
    expect(named(title)).toBe(name)
  })

  it('is short enough for every system, and keeps its ending', () => {
    expect(named('x'.repeat(1000))).toHaveLength(125)
    expect(named('😀'.repeat(1000)).isWellFormed()).toBe(true)
    expect(named('x', '../sh')).toBe('OFFICIAL x.sh')
  })
})

describe('the Content-Disposition of a download', () => {
  it('gives a plain name and the whole one', () => {
    expect(contentDisposition('OFFICIAL Café – £5 (2).csv')).toBe(
      `attachment; filename="OFFICIAL Cafe _ _5 (2).csv"; filename*=UTF-8''OFFICIAL%20Caf%C3%A9%20%E2%80%93%20%C2%A35%20%282%29.csv`,
    )
  })

  it('cannot be broken out of, whatever the name', () => {
    const header = /^attachment; filename="[^"\\%]*"; filename\*=UTF-8''(?:[A-Za-z0-9!~._-]|%[0-9A-F]{2})*$/
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(contentDisposition(name)).toMatch(header)
        expect(contentDisposition(`"; x="${name}\r\nSet-Cookie: y`)).toMatch(header)
      }),
    )
  })
})
