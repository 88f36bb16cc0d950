import { and, eq, lt } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { drafts } from './schema'

export type Draft = typeof drafts.$inferSelect

const weekInMs = 7 * 86_400_000

/** Keeps what was typed into a refused form, with what was wrong. */
export async function keepDraft(writer: Writer, draft: Draft): Promise<void> {
  await writer.delete(drafts).where(lt(drafts.at, new Date(Date.parse(draft.at) - weekInMs).toISOString()))
  await writer.insert(drafts).values(draft)
}

/** A draft of this person for this form; somebody else's is not there. */
export async function draftFor(
  reader: Reader,
  id: string,
  userId: string,
  form: string,
): Promise<Draft | undefined> {
  const [draft] = await reader
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.userId, userId), eq(drafts.form, form)))
  return draft
}

/** The form went through: what was kept for it is no longer needed. */
export async function dropDrafts(writer: Writer, userId: string, form: string): Promise<void> {
  await writer.delete(drafts).where(and(eq(drafts.userId, userId), eq(drafts.form, form)))
}
