import { describe, expect, test } from 'vitest'
import { dayAfter, dayOf, instantInWords, startOfDay } from './days'

describe('a day in the United Kingdom', () => {
  test.each([
    ['2021-01-15', '2021-01-15T00:00:00.000Z'],
    ['2021-07-15', '2021-07-14T23:00:00.000Z'],
    // The clocks go forward on 28 March and back on 31 October 2021, at one in the morning.
    ['2021-03-28', '2021-03-28T00:00:00.000Z'],
    ['2021-03-29', '2021-03-28T23:00:00.000Z'],
    ['2021-10-31', '2021-10-30T23:00:00.000Z'],
    ['2021-11-01', '2021-11-01T00:00:00.000Z'],
  ])('%s begins at %s', (day, instant) => {
    expect(startOfDay(day)).toBe(instant)
    expect(dayOf(instant)).toBe(day)
    expect(dayOf(new Date(Date.parse(instant) - 1).toISOString())).not.toBe(day)
  })

  test('is followed by the next one, over the ends of months and years', () => {
    expect(['2021-02-28', '2020-02-28', '2021-12-31', '2021-03-27'].map(dayAfter)).toEqual([
      '2021-03-01', '2020-02-29', '2022-01-01', '2021-03-28',
    ]) // prettier-ignore
  })

  test('is the one on the wall, not the one in Greenwich', () => {
    expect(instantInWords('2021-07-14T23:30:00.000Z')).toBe('15 July 2021 at 00:30')
  })
})
