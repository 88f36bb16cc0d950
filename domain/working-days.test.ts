import { describe, expect, test } from 'vitest'
import { isWorkingDay, nationalBankHolidays, workingDaysAfter, workingDaysLeft } from './working-days'

const holidays = new Set(nationalBankHolidays.map(({ day }) => day))

describe('working days', () => {
  test('leave out Saturdays, Sundays and bank holidays', () => {
    expect(isWorkingDay('2026-11-24', holidays)).toBe(true)
    expect(isWorkingDay('2026-11-28', holidays)).toBe(false)
    expect(isWorkingDay('2026-11-29', holidays)).toBe(false)
    expect(isWorkingDay('2026-12-28', holidays)).toBe(false)
  })

  test('are counted from the day after', () => {
    expect(workingDaysAfter('2021-12-13', 5, holidays)).toBe('2021-12-20')
    expect(workingDaysAfter('2021-12-11', 5, holidays)).toBe('2021-12-17')
    expect(workingDaysAfter('2026-11-24', 0, holidays)).toBe('2026-11-24')
  })

  test('go over Christmas, its substitute days and the new year', () => {
    // 24 December 2021 was a Friday; 27 and 28 December and 3 January were bank holidays.
    expect(workingDaysAfter('2021-12-23', 5, holidays)).toBe('2022-01-04')
    expect(workingDaysAfter('2021-12-24', 5, holidays)).toBe('2022-01-05')
    expect(workingDaysAfter('2026-12-24', 5, holidays)).toBe('2027-01-05')
  })

  test('that are left end with the day itself', () => {
    expect(workingDaysLeft('2021-12-13', '2021-12-20', holidays)).toBe(5)
    expect(workingDaysLeft('2021-12-17', '2021-12-20', holidays)).toBe(1)
    expect(workingDaysLeft('2021-12-20', '2021-12-20', holidays)).toBe(0)
    expect(workingDaysLeft('2021-12-24', '2021-12-20', holidays)).toBe(0)
  })

  test('know eight bank holidays a year and the one-off days of 2022 and 2023, none on a weekend', () => {
    const inYear = (year: string) => nationalBankHolidays.filter(({ day }) => day.startsWith(year)).length
    expect(['2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028'].map(inYear)).toEqual([
      8, 10, 9, 8, 8, 8, 8, 8,
    ])
    expect(nationalBankHolidays.filter(({ day }) => isWorkingDay(day, new Set()))).toHaveLength(
      nationalBankHolidays.length,
    )
    expect(new Set(nationalBankHolidays.map(({ day }) => day)).size).toBe(nationalBankHolidays.length)
  })
})
