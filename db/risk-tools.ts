import { eq } from 'drizzle-orm'
import type { Reader, Writer } from './client'
import { riskTools } from './schema'

export type StoredRiskTool = typeof riskTools.$inferSelect

/** Every risk tool, by its first day. */
export async function allRiskTools(reader: Reader): Promise<StoredRiskTool[]> {
  const key = ({ inForceFrom, name, id }: StoredRiskTool) => `${inForceFrom ?? ''} ${name} ${id}`
  return (await reader.select().from(riskTools)).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export async function riskTool(reader: Reader, id: string): Promise<StoredRiskTool | undefined> {
  return (await reader.select().from(riskTools).where(eq(riskTools.id, id)))[0]
}

export async function insertRiskTool(writer: Writer, tool: StoredRiskTool): Promise<void> {
  await writer.insert(riskTools).values(tool)
}

export async function updateRiskTool(writer: Writer, { id, ...tool }: StoredRiskTool): Promise<void> {
  await writer.update(riskTools).set(tool).where(eq(riskTools.id, id))
}

export async function deleteRiskTool(writer: Writer, id: string): Promise<void> {
  await writer.delete(riskTools).where(eq(riskTools.id, id))
}
