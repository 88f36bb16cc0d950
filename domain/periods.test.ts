import { describe, expect, test } from 'vitest'
import { isWithin, lastTwelveMonths, periodBefore } from './periods'

describe('the last twelve months', () => {
  test('are whole ones, and leave out the month that is not over', () => {
    expect(lastTwelveMonths('2021-10-14')).toEqual({ from: '2020-10-01', to: '2021-09-30' })
    expect(lastTwelveMonths('2022-01-01')).toEqual({ from: '2021-01-01', to: '2021-12-31' })
    expect(lastTwelveMonths('2024-03-31')).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  })
})

describe('the period before', () => {
  test('is the same days a year earlier', () => {
    expect(periodBefore({ from: '2020-10-01', to: '2021-09-30' })).toEqual({
      from: '2019-10-01',
      to: '2020-09-30',
    })
    expect(periodBefore({ from: '2021-04-01', to: '2021-06-30' })).toEqual({
      from: '2020-04-01',
      to: '2020-06-30',
    })
    expect(periodBefore({ from: '2021-04-12', to: '2021-06-11' })).toEqual({
      from: '2020-04-12',
      to: '2020-06-11',
    })
  })

  test('loses no day of February where one of the years is a leap year', () => {
    expect(periodBefore({ from: '2020-03-01', to: '2021-02-28' })).toEqual({
      from: '2019-03-01',
      to: '2020-02-29',
    })
    expect(periodBefore({ from: '2019-03-01', to: '2020-02-29' })).toEqual({
      from: '2018-03-01',
      to: '2019-02-28',
    })
  })

  test('never overlaps the period, however long that is', () => {
    expect(periodBefore({ from: '2020-01-01', to: '2021-06-30' })).toEqual({
      from: '2018-01-01',
      to: '2019-06-30',
    })
  })
})

test('a period holds its first and its last day and no other beyond', () => {
  const period = { from: '2020-10-01', to: '2021-09-30' }
  expect(
    ['2020-09-30', '2020-10-01', '2021-09-30', '2021-10-01'].map((day) => isWithin(day, period)),
  ).toEqual([false, true, true, false])
})
