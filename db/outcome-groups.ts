import { asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { outcomeGroups } from './schema'

export type OutcomeGroup = typeof outcomeGroups.$inferSelect

/** Every named list of outcome codes, in the order in which tables show them. */
export async function allOutcomeGroups(reader: Reader): Promise<OutcomeGroup[]> {
  return reader.select().from(outcomeGroups).orderBy(asc(outcomeGroups.position))
}

export async function outcomeGroup(reader: Reader, id: string): Promise<OutcomeGroup | undefined> {
  const [group] = await reader.select().from(outcomeGroups).where(eq(outcomeGroups.id, id))
  return group
}

export async function insertOutcomeGroup(writer: Writer, group: OutcomeGroup): Promise<void> {
  await writer.insert(outcomeGroups).values(group)
}

export async function updateOutcomeGroup(
  writer: Writer,
  id: string,
  fields: Pick<OutcomeGroup, 'name' | 'codes' | 'note' | 'blanksCounted'>,
): Promise<void> {
  await writer.update(outcomeGroups).set(fields).where(eq(outcomeGroups.id, id))
}

export async function deleteOutcomeGroup(writer: Writer, id: string): Promise<void> {
  await writer.delete(outcomeGroups).where(eq(outcomeGroups.id, id))
}
