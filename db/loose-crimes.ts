import { and, eq, lt, max, type SQL } from 'drizzle-orm'
import type { CrimeCells } from '../domain/crime-cells'
import type { PairCells } from '../domain/pair-list'
import { deleteCrimeTallies, deleteSomeCrimes, insertCrimes } from './crimes'
import type { Database, Writer } from './client'
import { deleteSomePairs, insertPairs } from './pairs'
import { extracts, looseCrimes } from './schema'
import { turnForOthers } from './turn-for-others'

/** An import that gave no sign of life for so long has died with its process. */
const silentMs = 60_000

/** A number for the crimes of an extract that is about to be imported; nobody else gets it. */
export async function reserveExtractNumber(writer: Writer, now: string): Promise<number> {
  const [taken] = await writer.select({ last: max(extracts.number) }).from(extracts)
  const [loose] = await writer.select({ last: max(looseCrimes.extractNumber) }).from(looseCrimes)
  const extractNumber = Math.max(taken?.last ?? 0, loose?.last ?? 0) + 1
  await writer.insert(looseCrimes).values({ extractNumber, because: 'being imported', beatAt: now })
  return extractNumber
}

/**
 * Puts the crimes of an extract that is being imported down, and the list of its pairs, batch by batch, each in a
 * transaction of a few milliseconds so that nobody's save waits long. Until an extract takes the number, nothing refers to
 * them.
 * @param tell hears after every batch how many crimes are down
 */
export async function loadCrimes(
  database: Database,
  extractNumber: number,
  batches: AsyncIterable<readonly CrimeCells[] | { pairs: readonly PairCells[] }>,
  tell: (crimes: number) => void,
): Promise<number> {
  let crimes = 0
  for await (const batch of batches) {
    await database.writeAhead(async (writer) => {
      await giveSignOfLife(writer, extractNumber)
      if ('pairs' in batch) await insertPairs(writer, extractNumber, batch.pairs)
      else await insertCrimes(writer, extractNumber, batch)
    })
    if (!('pairs' in batch)) crimes += batch.length
    tell(crimes)
    await turnForOthers()
  }
  return crimes
}

const looseBecause = (extractNumber: number, because: 'being imported' | 'made way') =>
  and(eq(looseCrimes.extractNumber, extractNumber), eq(looseCrimes.because, because))

async function giveSignOfLife(writer: Writer, extractNumber: number): Promise<void> {
  const alive = await writer
    .update(looseCrimes)
    .set({ beatAt: new Date().toISOString() })
    .where(looseBecause(extractNumber, 'being imported'))
    .returning()
  if (alive.length === 0) throw new Error(takenForDead)
}

const takenForDead = 'The import was silent for so long that its crimes were taken away.'

/**
 * An extract has taken the number: its crimes are loose no more.
 * @throws where the import was taken for dead meanwhile, as on a machine that slept: its crimes are no longer all there
 */
export async function keepCrimes(writer: Writer, extractNumber: number): Promise<void> {
  const kept = await writer
    .delete(looseCrimes)
    .where(looseBecause(extractNumber, 'being imported'))
    .returning()
  if (kept.length === 0) throw new Error(takenForDead)
}

/** The crimes of an extract that counts no more are to be taken away. */
export async function letCrimesGo(writer: Writer, extractNumber: number, now: string): Promise<void> {
  await writer.insert(looseCrimes).values({ extractNumber, because: 'made way', beatAt: now })
}

/** Takes the crimes of one number away, a few at a time; nothing happens where they are kept. */
export async function takeAwayCrimes(database: Database, extractNumber: number): Promise<void> {
  await database.write((writer) => giveUp(writer, eq(looseCrimes.extractNumber, extractNumber)))
  while (await database.write((writer) => takeSomeAway(writer, extractNumber))) await turnForOthers()
}

/** From here on no import can keep them, and none that wakes up can add to them. */
async function giveUp(writer: Writer, which: SQL | undefined): Promise<void> {
  await writer.update(looseCrimes).set({ because: 'made way' }).where(which)
}

/**
 * Two may take away the same crimes, and whoever is last must not touch those of the next import, which gets the number
 * again: so each turn looks whether they are still to go.
 * @returns whether there may be more
 */
async function takeSomeAway(writer: Writer, extractNumber: number): Promise<boolean> {
  const toGo = looseBecause(extractNumber, 'made way')
  if ((await writer.select().from(looseCrimes).where(toGo)).length === 0) return false
  if ((await deleteSomeCrimes(writer, extractNumber)) > 0) return true
  if ((await deleteSomePairs(writer, extractNumber)) > 0) return true
  await deleteCrimeTallies(writer, extractNumber)
  await writer.delete(looseCrimes).where(toGo)
  return false
}

/** Takes away every crime that nothing refers to: what made way, and what a process left that died in an import. */
export async function takeAwayLooseCrimes(database: Database, now: string): Promise<void> {
  const dead = new Date(Date.parse(now) - silentMs).toISOString()
  await database.write((writer) =>
    giveUp(writer, and(eq(looseCrimes.because, 'being imported'), lt(looseCrimes.beatAt, dead))),
  )
  const toGo = await database.reader.select().from(looseCrimes).where(eq(looseCrimes.because, 'made way'))
  for (const { extractNumber } of toGo) await takeAwayCrimes(database, extractNumber)
}
