import { expect, test } from 'vitest'
import { optionsAsText, readSubCodes, type TypedSubCode } from './sub-code-draft'

const typed = (fields: Partial<TypedSubCode>): TypedSubCode => ({
  key: '', label: 'Grade', kind: 'one of a list', askedOn: ['yes'], needed: true, options: 'High\nLow', ...fields,
}) // prettier-ignore

test('choices are read with their codes and groups, and written again alike', () => {
  const read = readSubCodes([
    typed({ options: 'idva | IDVA | Specialist\nVictim Support\n\ndeclined | Declined' }),
  ])
  const options = 'subCodes' in read ? (read.subCodes[0]?.options ?? []) : []
  expect(options).toEqual([
    { code: 'idva', label: 'IDVA', group: 'Specialist' },
    { code: 'victim-support', label: 'Victim Support', group: '' },
    { code: 'declined', label: 'Declined', group: '' },
  ])
  expect(readSubCodes([typed({ options: optionsAsText(options) })])).toEqual(read)
})

test('a key stays under another name, a new one is free, and one without a name is taken away', () => {
  const read = readSubCodes([
    typed({ key: 'grade', label: 'Risk grade' }),
    typed({ label: '' }),
    typed({ label: 'Grade' }),
    typed({ label: 'Assessed on', kind: 'a day', options: 'ignored' }),
  ])
  expect('subCodes' in read && read.subCodes.map(({ key, label }) => [key, label])).toEqual([
    ['grade', 'Risk grade'],
    ['grade-2', 'Grade'],
    ['assessed-on', 'Assessed on'],
  ])
})

test('each fault names its sub-code and its field', () => {
  expect(
    readSubCodes([
      typed({ options: 'High' }),
      typed({ label: 'Tool', askedOn: [], options: 'a | \n| !' }),
      typed({ label: 'Tool', options: 'x | One\nx | Two' }),
    ]),
  ).toEqual({
    faults: [
      { place: 0, field: 'options', message: 'Give at least two choices for ‘Grade’, one a line' },
      { place: 1, field: 'askedOn', message: 'Choose with which answer ‘Tool’ is asked' },
      { place: 1, field: 'options', message: 'Line 1 has no words after its code' },
      { place: 1, field: 'options', message: 'Line 2 has no letter or digit in its code' },
      { place: 2, field: 'label', message: '‘Tool’ is there twice' },
      { place: 2, field: 'options', message: 'Line 2 has the code x of a line above it' },
    ],
  })
})
