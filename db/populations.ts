import type { Writer } from './client'
import { populations } from './schema'

/** Fixes the population of an audit. Its key is the audit: there is one, and it is never written over. */
export async function insertPopulation(
  writer: Writer,
  population: typeof populations.$inferInsert,
): Promise<void> {
  await writer.insert(populations).values(population)
}
