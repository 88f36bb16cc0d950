import { eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { installation } from './schema'

/** Whether everything in this store is fictional: every page and file of it says so. */
export async function isDemonstration(reader: Reader): Promise<boolean> {
  const rows = await reader.select().from(installation).where(eq(installation.key, 'demonstration'))
  return rows.length > 0
}

export async function markAsDemonstration(writer: Writer, now: string): Promise<void> {
  await writer.insert(installation).values({ key: 'demonstration', value: now })
}
