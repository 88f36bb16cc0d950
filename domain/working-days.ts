import { dayAfter, daysBetween } from './days'

/** A day on which nobody is expected to work, beside Saturdays and Sundays. */
export interface BankHoliday {
  day: string
  name: string
  source: string
}

/** Where the bank holidays that ship were read: the gov.uk list for England and Wales. */
export const bankHolidaySource = 'https://www.gov.uk/bank-holidays (England and Wales)'

const shipped = `
2021-01-01 New Year’s Day
2021-04-02 Good Friday
2021-04-05 Easter Monday
2021-05-03 Early May bank holiday
2021-05-31 Spring bank holiday
2021-08-30 Summer bank holiday
2021-12-27 Christmas Day (substitute day)
2021-12-28 Boxing Day (substitute day)
2022-01-03 New Year’s Day (substitute day)
2022-04-15 Good Friday
2022-04-18 Easter Monday
2022-05-02 Early May bank holiday
2022-06-02 Spring bank holiday
2022-06-03 Platinum Jubilee bank holiday
2022-08-29 Summer bank holiday
2022-09-19 Bank Holiday for the State Funeral of Queen Elizabeth II
2022-12-26 Boxing Day
2022-12-27 Christmas Day (substitute day)
2023-01-02 New Year’s Day (substitute day)
2023-04-07 Good Friday
2023-04-10 Easter Monday
2023-05-01 Early May bank holiday
2023-05-08 Bank holiday for the coronation of King Charles III
2023-05-29 Spring bank holiday
2023-08-28 Summer bank holiday
2023-12-25 Christmas Day
2023-12-26 Boxing Day
2024-01-01 New Year’s Day
2024-03-29 Good Friday
2024-04-01 Easter Monday
2024-05-06 Early May bank holiday
2024-05-27 Spring bank holiday
2024-08-26 Summer bank holiday
2024-12-25 Christmas Day
2024-12-26 Boxing Day
2025-01-01 New Year’s Day
2025-04-18 Good Friday
2025-04-21 Easter Monday
2025-05-05 Early May bank holiday
2025-05-26 Spring bank holiday
2025-08-25 Summer bank holiday
2025-12-25 Christmas Day
2025-12-26 Boxing Day
2026-01-01 New Year’s Day
2026-04-03 Good Friday
2026-04-06 Easter Monday
2026-05-04 Early May bank holiday
2026-05-25 Spring bank holiday
2026-08-31 Summer bank holiday
2026-12-25 Christmas Day
2026-12-28 Boxing Day (substitute day)
2027-01-01 New Year’s Day
2027-03-26 Good Friday
2027-03-29 Easter Monday
2027-05-03 Early May bank holiday
2027-05-31 Spring bank holiday
2027-08-30 Summer bank holiday
2027-12-27 Christmas Day (substitute day)
2027-12-28 Boxing Day (substitute day)
2028-01-03 New Year’s Day (substitute day)
2028-04-14 Good Friday
2028-04-17 Easter Monday
2028-05-01 Early May bank holiday
2028-05-29 Spring bank holiday
2028-08-28 Summer bank holiday
2028-12-25 Christmas Day
2028-12-26 Boxing Day
`

/**
 * The bank holidays of England and Wales from 2021 to 2028. They ship as reference data; an administrator adds
 * the later years and one-off days when they are announced.
 */
export const nationalBankHolidays: readonly BankHoliday[] = shipped
  .trim()
  .split('\n')
  .map((line) => ({ day: line.slice(0, 10), name: line.slice(11), source: bankHolidaySource }))

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Monday to Friday, and no bank holiday. */
export function isWorkingDay(day: string, bankHolidays: ReadonlySet<string>): boolean {
  return weekday(day) !== 0 && weekday(day) !== 6 && !bankHolidays.has(day)
}

/**
 * The day on which so many working days have passed; the day from which they are counted is not one of them: five
 * working days from a Monday end on the Monday after, where no bank holiday lies between.
 */
export function workingDaysAfter(from: string, count: number, bankHolidays: ReadonlySet<string>): string {
  let day = from
  for (let left = count; left > 0;) {
    day = dayAfter(day)
    if (isWorkingDay(day, bankHolidays)) left -= 1
  }
  return day
}

/** Working days from tomorrow to a day, that day among them; 0 where it is today or past. */
export function workingDaysLeft(today: string, until: string, bankHolidays: ReadonlySet<string>): number {
  let left = 0
  for (let day = today; daysBetween(day, until) > 0;) {
    day = dayAfter(day)
    if (isWorkingDay(day, bankHolidays)) left += 1
  }
  return left
}
