import { expect, test } from 'vitest'
import { optionsAsText, readSubCodes, type TypedSubCode } from './sub-code-draft'

const typed = (fields: Partial<TypedSubCode>): TypedSubCode => ({
  key: '', label: 'Grade', kind: 'one of a list', askedOn: ['yes'], needed: true, options: 'High\nLow', stops: '', ...fields,
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

test('steps in order have their reasons for going no further, with yes alone and once in a criterion', () => {
  const inOrder = { label: 'Furthest step', kind: 'steps in order', options: 'Asked\nGranted' } as const
  const read = readSubCodes([typed({ ...inOrder, stops: 'time | Officer time\nlegal | Legal advice' })])
  expect('subCodes' in read && read.subCodes[0]).toMatchObject({
    key: 'furthest-step',
    options: [{ code: 'asked' }, { code: 'granted' }],
    stops: [
      { code: 'time', label: 'Officer time' },
      { code: 'legal', label: 'Legal advice' },
    ],
  })
  expect(
    readSubCodes([
      typed({ ...inOrder, askedOn: ['yes', 'no'] }),
      typed({ ...inOrder, label: 'Other steps', stops: 'x | One\nx | Two' }),
    ]),
  ).toEqual({
    faults: [
      {
        place: 0,
        field: 'stops',
        message: 'Give at least one reason for going no further under ‘Furthest step’, one a line',
      },
      {
        place: 0,
        field: 'askedOn',
        message: '‘Furthest step’ has steps in order: they are asked with the answer yes alone',
      },
      { place: 1, field: 'stops', message: 'Line 2 has the code x of a line above it' },
      {
        place: 1,
        field: 'kind',
        message: 'A criterion has one sub-code with steps in order: its figures show one funnel',
      },
    ],
  })
})
