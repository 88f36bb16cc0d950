import { describe, expect, it } from 'vitest'
import { provesDayFirst, readRecordedDate } from './recorded-date'

const today = '2022-02-14'
const read = (cell: string) => {
  const reading = readRecordedDate(cell, today)
  return 'value' in reading ? reading.value : `${reading.kind}: ${reading.says}`
}

describe('a recorded date', () => {
  it.each([
    ['01/10/2020', '2020-10-01'],
    ['1/2/20', '2020-02-01'],
    ['01-10-2020', '2020-10-01'],
    ['01.10.2020', '2020-10-01'],
    [' 01/10/2020\u00A0', '2020-10-01'],
    ['01/10/2020 23:59', '2020-10-01'],
    ['01/10/2020 9:05:30 PM', '2020-10-01'],
    ['2020-10-01', '2020-10-01'],
    ['2020/10/01', '2020-10-01'],
    ['2020-10-25T01:30:00', '2020-10-25'],
    ['2020-06-30T23:30:00.000Z', '2020-06-30'],
    ['2020-10-01 10:00:00+01:00', '2020-10-01'],
    ['01-Oct-20', '2020-10-01'],
    ['1 October 2020', '2020-10-01'],
    ['3 Sept 2020', '2020-09-03'],
    ['29/02/2020', '2020-02-29'],
    ['14/02/2022', '2022-02-14'],
    ['', null],
    ['(blank)', null],
  ])('%j is %j', (cell, day) => {
    expect(read(cell)).toBe(day)
  })

  it.each([
    ['31/04/2021', /^not a date: 31\/04\/2021 is not a date: April 2021 has 30 days\. Correct it/],
    ['29/02/2021', /February 2021 has 28 days/],
    ['29/02/1900', /February 1900 has 28 days/],
    ['00/00/0000', /there is no month 0/],
    ['1900-01-00', /January 1900 has 31 days/],
    ['10/25/2020', /there is no month 25\. Days come before months here/],
    ['40/40/2020', /there is no month 40\. Write it as day, month and year/],
    ['44105', /‘44105’ is not a date but a day number of Excel, perhaps 1 October 2020\. Write it as/],
    ['44105.5', /a day number of Excel, perhaps 1 October 2020/],
    ['Oct 20', /‘Oct 20’ is not a date\. Write it as day, month and year, such as 01\/10\/2020/],
    ['13/2020', /not a date/],
    ['01/10-2020', /is not a date/],
    ['01/10/2020 25:00', /is not a date/],
    ['1 Mao 2020', /is not a date/],
    ['01/10/020', /is not a date/],
    ['15/02/2022', /^future date: 15\/02\/2022 is in the future \(today is 14 February 2022\)/],
    ['01/10/68', /^future date/],
  ])('%j is refused with the reason', (cell, sentence) => {
    expect(read(cell)).toMatch(sentence)
  })

  it('is kept but pointed out before 1960', () => {
    expect(readRecordedDate('31/12/1959', today)).toMatchObject({
      value: '1959-12-31',
      notice: expect.stringContaining('before 1960') as string,
    })
    expect(readRecordedDate('01/01/1960', today)).toEqual({ value: '1960-01-01' })
  })

  it('proves that a column has the day first only where it could not be a month', () => {
    expect(provesDayFirst('13/01/2020')).toBe(true)
    expect(provesDayFirst('12/01/2020')).toBe(false)
    expect(provesDayFirst('2020-01-13')).toBe(false)
  })
})
