import { and, eq, lt, max, or } from 'drizzle-orm'
import type { CrimeCells } from '../domain/crime-cells'
import { deleteCrimeTallies, deleteSomeCrimes, insertCrimes } from './crimes'
import type { Database, Writer } from './client'
import { extracts, looseCrimes } from './schema'

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
 * Puts the crimes of an extract that is being imported down, batch by batch, each in a transaction of a few milliseconds
 * so that nobody's save waits long. Until an extract takes the number, nothing refers to them.
 * @param tell hears after every batch how many crimes are down
 */
export async function loadCrimes(
  database: Database,
  extractNumber: number,
  batches: AsyncIterable<readonly CrimeCells[]>,
  tell: (crimes: number) => void,
): Promise<number> {
  let crimes = 0
  let beat = Date.now()
  for await (const batch of batches) {
    const beats = Date.now() - beat > 5_000
    if (beats) beat = Date.now()
    await database.write(async (writer) => {
      await insertCrimes(writer, extractNumber, batch)
      if (beats) await giveSignOfLife(writer, extractNumber)
    })
    crimes += batch.length
    tell(crimes)
    await aTurnForOthers()
  }
  return crimes
}

async function giveSignOfLife(writer: Writer, extractNumber: number): Promise<void> {
  await writer
    .update(looseCrimes)
    .set({ beatAt: new Date().toISOString() })
    .where(eq(looseCrimes.extractNumber, extractNumber))
}

/** An extract has taken the number: its crimes are loose no more. */
export async function keepCrimes(writer: Writer, extractNumber: number): Promise<void> {
  await writer.delete(looseCrimes).where(eq(looseCrimes.extractNumber, extractNumber))
}

/** The crimes of an extract that counts no more are to be taken away. */
export async function letCrimesGo(writer: Writer, extractNumber: number, now: string): Promise<void> {
  await writer.insert(looseCrimes).values({ extractNumber, because: 'made way', beatAt: now })
}

/** Takes the crimes of one number away, a few at a time; nothing happens where they are kept. */
export async function takeAwayCrimes(database: Database, extractNumber: number): Promise<void> {
  const isLoose = async () =>
    (await database.reader.select().from(looseCrimes).where(eq(looseCrimes.extractNumber, extractNumber)))
      .length > 0
  if (!(await isLoose())) return
  for (;;) {
    const deleted = await database.write((writer) => deleteSomeCrimes(writer, extractNumber))
    if (deleted === 0) break
    await aTurnForOthers()
  }
  await database.write(async (writer) => {
    await deleteCrimeTallies(writer, extractNumber)
    await keepCrimes(writer, extractNumber)
  })
}

/** Takes away every crime that nothing refers to: what made way, and what a process left that died in an import. */
export async function takeAwayLooseCrimes(database: Database, now: string): Promise<void> {
  const dead = new Date(Date.parse(now) - silentMs).toISOString()
  const loose = await database.reader
    .select()
    .from(looseCrimes)
    .where(
      or(
        eq(looseCrimes.because, 'made way'),
        and(eq(looseCrimes.because, 'being imported'), lt(looseCrimes.beatAt, dead)),
      ),
    )
  for (const { extractNumber } of loose) await takeAwayCrimes(database, extractNumber)
}

const aTurnForOthers = () => new Promise((resolve) => setImmediate(resolve))
