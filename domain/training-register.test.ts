import { describe, expect, test } from 'vitest'
import { coursesIn, TrainingIntake, type TrainingRead } from './training-register'

const asAt = '2021-11-01'

function read(header: string[], ...rows: string[][]): TrainingRead {
  const intake = new TrainingIntake(header, rows, asAt)
  rows.forEach((cells, at) => intake.take(at + 2, cells))
  return intake.read()
}

const header = ['Collar number', 'Course', 'Held from', 'Held until']

describe('a list of courses', () => {
  test('is read by the names of its columns, with keys as they are compared', () => {
    expect(read(header, [' oic-1042', 'S&H iLearn', '03/03/2020', ''], ['OIC-7', 'Specialist', '1 May 2019', '30/04/2022'])).toEqual({
      records: [
        { row: 2, folded: 'OIC-1042', course: 'S&H iLearn', heldFrom: '2020-03-03', heldUntil: null },
        { row: 3, folded: 'OIC-7', course: 'Specialist', heldFrom: '2019-05-01', heldUntil: '2022-04-30' },
      ],
      problems: [], unlisted: 0, leftOut: [], repeated: 0,
    }) // prettier-ignore
  })

  test('takes in no names and nothing else that it does not need, and says so', () => {
    const { records, leftOut } = read(
      ['Name', ...header, 'E-mail', 'Station'],
      ['Sarah Smith', 'C1', 'Specialist', '01/05/2019', '', 's.smith@force.example', 'Halifax'],
    )
    expect(records).toHaveLength(1)
    expect(JSON.stringify(records)).not.toMatch(/Smith|Halifax/)
    expect(leftOut).toEqual([
      '‘Name’ (it holds people’s names)',
      '‘E-mail’ (it holds e-mail addresses)',
      '‘Station’ (it is not needed)',
    ])
  })

  test('whose officers are names is refused without repeating one', () => {
    const rows = [['Sarah Smith', 'Specialist', '01/05/2019'], ['John Brown', 'Specialist', '01/05/2019']] // prettier-ignore
    const { records, problems } = read(['Officer', 'Course', 'From'], ...rows)
    expect(records).toEqual([])
    expect(problems).toEqual([
      'No column holds the officer’s key, such as ‘Officer key’ or ‘Collar number’. ‘Officer’ cannot be used, because it holds people’s names. Name one so in the first row.',
    ])
    const one = read(['Officer', 'Course', 'From'], ...Array(9).fill(['C1', 'Specialist', '01/05/2019']), ['Sarah Smith', 'Specialist', '01/05/2019']) // prettier-ignore
    expect(one.problems).toEqual([
      'Row 11, ‘Officer’: this is no key, because it holds people’s names. Give the key that extracts have, such as a collar number.',
    ])
  })

  test('has every problem named with its row, and then nothing of it counts', () => {
    const { records, problems } = read(
      header,
      ['C1', 'Specialist', '01/05/2019', ''],
      ['', 'Specialist', '01/05/2019', ''],
      ['C2', '', '13/13/2019', ''],
      ['C3', 'Specialist', '02/11/2021', ''],
      ['C4', 'Specialist', '01/05/2019', '30/04/2019'],
      ['C5', 'Specialist', '2019-05', ''],
      ['', '', '', ''],
    )
    expect(records).toEqual([])
    expect(problems).toEqual([
      'Row 3, ‘Collar number’: it is empty. Fill it in, or leave the row out.',
      'Row 4, ‘Course’: it is empty. Fill it in, or leave the row out.',
      expect.stringMatching(/^Row 4, ‘Held from’: 13\/13\/2019 is not a date/),
      'Row 5, ‘Held from’: 2 November 2021 is after the day of this list, 1 November 2021. Correct one of the two.',
      'Row 6, ‘Held until’: 30 April 2019 is before the first day, 1 May 2019. Correct one of the two.',
      'Row 7, ‘Held from’: ‘2019-05’ is a month. Give the day.',
    ])
  })

  test('without a needed column says which, and one with no rows says so', () => {
    expect(read(['Course'], ['Specialist']).problems).toEqual([
      expect.stringMatching(/^No column holds the officer’s key/),
      expect.stringMatching(/^No column holds the day from which it is held/),
    ])
    expect(read(header, ['', '', '', '']).problems).toEqual(['The list has no rows under its header.'])
  })

  test('counts a row that says the same again once', () => {
    const row = ['C1', 'Specialist', '01/05/2019', '']
    expect(read(header, row, row)).toMatchObject({ records: [{ row: 2 }], repeated: 1 })
  })
})

test('the courses of a list stand once each', () => {
  expect(coursesIn([{ course: 'Specialist' }, { course: 'iLearn' }, { course: 'SPECIALIST' }])).toEqual([
    'iLearn',
    'Specialist',
  ])
})
