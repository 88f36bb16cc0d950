import { and, eq, lt } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { saves } from './schema'

/** The result of an earlier submission by the same person that is remembered by the same key, if there was one. */
export async function savedResult(
  reader: Reader,
  userId: string,
  saveId: string,
): Promise<{ value: unknown } | undefined> {
  const [row] = await reader
    .select({ result: saves.result })
    .from(saves)
    .where(and(eq(saves.userId, userId), eq(saves.saveId, saveId)))
  return row?.result
}

const dayInMs = 86_400_000

/** Forgets submissions after a day: longer than any browser retries. */
export async function forgetOldSaves(writer: Writer, now: string): Promise<void> {
  await writer.delete(saves).where(lt(saves.at, new Date(Date.parse(now) - dayInMs).toISOString()))
}

/** Remembers what a submission was answered with, until it is forgotten. */
export async function rememberSave(
  writer: Writer,
  save: { userId: string; saveId: string; command: string; result: unknown; now: string },
): Promise<void> {
  const { result, now, ...key } = save
  await writer.insert(saves).values({ ...key, result: { value: result ?? null }, at: now })
}
