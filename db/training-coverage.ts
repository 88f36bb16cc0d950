import { and, eq, gte, lt, max } from 'drizzle-orm'
import { CoverageTally, type TrainingCoverage } from '../domain/training-coverage'
import type { Reader } from './client'
import { crimes } from './schema'
import { recordsOf, type TrainingRegister } from './training'
import { turnForOthers } from './turn-for-others'

const rowsAtATime = 5_000

/** What was counted for an extract and a register, in this process: neither changes any more. */
const place = Symbol.for('dip-sample.training-coverage')
const holder = globalThis as { [place]?: Map<string, Promise<TrainingCoverage[]>> }
const counted = (holder[place] ??= new Map())
const mostKept = 20

/**
 * How far the officers of an extract's crimes of the audit's period were trained, by district. A large extract is counted in
 * portions, between which others have their turn, and once.
 */
export async function trainingCoverage(
  reader: Reader,
  extractNumber: number,
  register: TrainingRegister,
): Promise<TrainingCoverage[]> {
  const { sha256, version, revision } = register
  const key = `${extractNumber} ${version} ${revision} ${sha256}`
  const known = counted.get(key)
  if (known) return known
  if (counted.size >= mostKept) counted.delete([...counted.keys()][0] ?? '')
  const counting = countCoverage(reader, extractNumber, register)
  counted.set(key, counting)
  counting.catch(() => counted.delete(key))
  return counting
}

async function countCoverage(
  reader: Reader,
  extractNumber: number,
  register: TrainingRegister,
): Promise<TrainingCoverage[]> {
  const tally = new CoverageTally(register, await recordsOf(reader, register.version))
  const [end] = await reader
    .select({ row: max(crimes.row) })
    .from(crimes)
    .where(eq(crimes.extractNumber, extractNumber))
  for (let from = 0; from <= (end?.row ?? -1); from += rowsAtATime) {
    const { district, officerKey, recordedOn } = crimes
    const portion = await reader
      .select({ district, officerKey, recordedOn })
      .from(crimes)
      .where(
        and(
          eq(crimes.extractNumber, extractNumber),
          gte(crimes.row, from),
          lt(crimes.row, from + rowsAtATime),
          eq(crimes.span, 'this period'),
        ),
      )
    for (const one of portion) tally.add({ ...one, crimes: 1 })
    await turnForOthers()
  }
  return tally.coverage()
}
