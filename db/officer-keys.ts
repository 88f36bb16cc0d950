import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { foldedKey } from '../domain/officer-key'
import type { Reader, Writer } from './client'
import { crimes, officerKeys, sampleCases } from './schema'

/** Puts other keys in place of those that the user has. */
export async function replaceOfficerKeys(
  writer: Writer,
  userId: string,
  keys: readonly string[],
): Promise<void> {
  await writer.delete(officerKeys).where(eq(officerKeys.userId, userId))
  for (const key of keys) await writer.insert(officerKeys).values({ userId, folded: foldedKey(key), key })
}

/** Whoever is named by the officer key of a crime: it is their own. */
export async function whoseCrime(reader: Reader, officerKey: string | null): Promise<string[]> {
  if (!officerKey?.trim()) return []
  const rows = await reader
    .select({ userId: officerKeys.userId })
    .from(officerKeys)
    .where(eq(officerKeys.folded, foldedKey(officerKey)))
  return rows.map(({ userId }) => userId)
}

/** The same for the crime in a row of an extract. */
export async function whoseCrimeIn(
  reader: Reader,
  { extractNumber, crimeRow }: { extractNumber: number; crimeRow: number },
): Promise<string[]> {
  const [crime] = await reader
    .select({ officerKey: crimes.officerKey })
    .from(crimes)
    .where(and(eq(crimes.extractNumber, extractNumber), eq(crimes.row, crimeRow)))
  return whoseCrime(reader, crime?.officerKey ?? null)
}

/** Whose crimes the sampled cases of an audit are, by case: of those people, each with the cases that are their own. */
export async function ownCrimesIn(
  reader: Reader,
  auditId: string,
  people: readonly string[],
): Promise<Map<string, string[]>> {
  const own = new Map<string, string[]>()
  if (people.length === 0) return own
  const held = await reader
    .select({ userId: officerKeys.userId, folded: officerKeys.folded })
    .from(officerKeys)
    .where(inArray(officerKeys.userId, [...people]))
  if (held.length === 0) return own
  const dealt = await reader
    .select({ caseId: sampleCases.id, officerKey: crimes.officerKey })
    .from(sampleCases)
    .innerJoin(
      crimes,
      and(eq(crimes.extractNumber, sampleCases.extractNumber), eq(crimes.row, sampleCases.crimeRow)),
    )
    .where(and(eq(sampleCases.auditId, auditId), isNotNull(crimes.officerKey)))
  for (const { caseId, officerKey } of dealt) {
    const folded = foldedKey(officerKey ?? '')
    const whose = held.filter((row) => row.folded === folded).map(({ userId }) => userId)
    if (whose.length > 0) own.set(caseId, whose)
  }
  return own
}
