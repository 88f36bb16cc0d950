import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { savedViews } from './schema'

export type SavedView = typeof savedViews.$inferSelect

/** The views of the register that somebody keeps, by name; nobody else sees them. */
export async function savedViewsOf(reader: Reader, userId: string): Promise<SavedView[]> {
  return reader.select().from(savedViews).where(eq(savedViews.userId, userId)).orderBy(asc(savedViews.name))
}

export async function insertSavedView(writer: Writer, view: SavedView): Promise<void> {
  await writer.insert(savedViews).values(view)
}

export async function deleteSavedView(writer: Writer, id: string, userId: string): Promise<void> {
  await writer.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
}
