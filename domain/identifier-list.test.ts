import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifierListLines, readIdentifierList } from './identifier-list'

const cases = [
  { id: '013210123456', stratum: 'LD/DA' },
  { id: 'a,"b"', stratum: 'LD/non-DA' },
]

test.each([
  ['as it is written', 'id,stratum\n013210123456,LD/DA\n"a,""b""",LD/non-DA\n'],
  [
    'with a byte order mark and Windows line ends',
    '\uFEFFid,stratum\r\n013210123456,LD/DA\r\n"a,""b""",LD/non-DA\r\n',
  ],
  ['without a last line end, with a blank line', 'id,stratum\n\n013210123456,LD/DA\n"a,""b""",LD/non-DA'],
  [
    'with the columns the other way round and one more',
    'stratum,note,id\nLD/DA,,013210123456\nLD/non-DA,x,"a,""b"""\n',
  ],
])('the list is read %s', (_, text) => {
  expect(readIdentifierList(text)).toEqual({ cases })
})

test('what is written is read back, whatever the ids', () => {
  const field = fc.string({ unit: 'binary', minLength: 1 })
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id: field, stratum: field }), { selector: (c) => c.id, minLength: 1 }),
      (list) => {
        expect(readIdentifierList([...identifierListLines(list)].join(''))).toEqual({ cases: list })
      },
    ),
  )
})

test.each([
  ['', 'The list of ids is empty. Its first line must be id,stratum.'],
  [
    'reference;stratum\n1;LD/DA\n',
    "The first line of the list must be id,stratum. It is 'reference;stratum'.",
  ],
  ['id,stratum\n', 'The list of ids has a header and no cases.'],
  ['id,stratum\n1,LD/DA\n\n2\n', 'Line 4 of the list has no stratum.'],
  ['id,stratum\n,LD/DA\n', 'Line 2 of the list has no id.'],
  ['id,stratum\n1,LD/DA\n"2\n3",LD/DA\n1,LD/DA\n', "Lines 2 and 5 of the list have the same id, '1'."],
  [
    'id,stratum\n1,"LD/DA\n2,LD/DA\n',
    'The quotation mark in line 2 of the list is never closed, or stands in the middle of a field.',
  ],
  [
    'id,stratum\n1,L"D\n',
    'The quotation mark in line 2 of the list is never closed, or stands in the middle of a field.',
  ],
])('%j is explained', (text, sentence) => {
  expect(readIdentifierList(text)).toEqual({ sentence })
})
