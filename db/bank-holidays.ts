import { asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { bankHolidays } from './schema'

export type BankHoliday = typeof bankHolidays.$inferSelect

/** Every bank holiday on file, earliest first. */
export async function allBankHolidays(reader: Reader): Promise<BankHoliday[]> {
  return reader.select().from(bankHolidays).orderBy(asc(bankHolidays.day))
}

/** Their days alone, to count working days by. */
export async function bankHolidayDays(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader.select({ day: bankHolidays.day }).from(bankHolidays)
  return new Set(rows.map(({ day }) => day))
}

export async function bankHolidayOn(reader: Reader, day: string): Promise<BankHoliday | undefined> {
  const [found] = await reader.select().from(bankHolidays).where(eq(bankHolidays.day, day))
  return found
}

export async function insertBankHoliday(writer: Writer, holiday: BankHoliday): Promise<void> {
  await writer.insert(bankHolidays).values(holiday)
}

export async function deleteBankHoliday(writer: Writer, day: string): Promise<void> {
  await writer.delete(bankHolidays).where(eq(bankHolidays.day, day))
}
