import { and, asc, desc, eq } from 'drizzle-orm'
import { coursesIn, type TrainingRecord } from '../domain/training-register'
import type { OfficerTraining } from '../domain/training-evidence'
import { foldedKey } from '../domain/officer-key'
import type { Reader, Writer } from './client'
import { trainingRecords, trainingRegisters } from './schema'

export type TrainingRegister = typeof trainingRegisters.$inferSelect

/** Every version of the register, the newest first. */
export async function trainingVersions(reader: Reader): Promise<TrainingRegister[]> {
  return reader.select().from(trainingRegisters).orderBy(desc(trainingRegisters.version))
}

/** The newest version, which is the one that counts; undefined where none was imported. */
export async function standingRegister(reader: Reader): Promise<TrainingRegister | undefined> {
  return (await reader.select().from(trainingRegisters).orderBy(desc(trainingRegisters.version)).limit(1))[0]
}

/** Every record of a version, in the order of its rows, without the officers' keys. */
export async function recordsOf(reader: Reader, version: number): Promise<Omit<TrainingRecord, 'row'>[]> {
  const { folded, course, heldFrom, heldUntil } = trainingRecords
  return reader
    .select({ folded, course, heldFrom, heldUntil })
    .from(trainingRecords)
    .where(eq(trainingRecords.version, version))
    .orderBy(asc(trainingRecords.row))
}

/** The courses of a version, each once. */
export async function coursesOf(reader: Reader, version: number): Promise<string[]> {
  return coursesIn(
    await reader
      .selectDistinct({ course: trainingRecords.course })
      .from(trainingRecords)
      .where(eq(trainingRecords.version, version)),
  )
}

/** What the register that counts has of the officer of a crime; null where there is no register or the crime has no key. */
export async function trainingOf(reader: Reader, officerKey: string | null): Promise<OfficerTraining | null> {
  const register = await standingRegister(reader)
  if (!register || !officerKey?.trim()) return null
  const { course, heldFrom, heldUntil } = trainingRecords
  const records = await reader
    .select({ course, heldFrom, heldUntil })
    .from(trainingRecords)
    .where(
      and(eq(trainingRecords.version, register.version), eq(trainingRecords.folded, foldedKey(officerKey))),
    )
    .orderBy(asc(trainingRecords.heldFrom))
  const { asAt, version, counting } = register
  return { asAt, version, counting, records }
}

const recordColumns = ['version', 'row', 'folded', 'course', 'heldFrom', 'heldUntil']

/** Puts another version of the register in place of the one that counted, which stays. */
export async function insertRegister(
  writer: Writer,
  register: TrainingRegister,
  records: readonly TrainingRecord[],
): Promise<void> {
  await writer.insert(trainingRegisters).values(register)
  await writer.insertMany(
    trainingRecords,
    recordColumns,
    records.map(({ row, folded, course, heldFrom, heldUntil }) => [
      ...[register.version, row, folded, course, heldFrom, heldUntil],
    ]),
  )
}

export async function chooseCounting(
  writer: Writer,
  { version, revision }: Pick<TrainingRegister, 'version' | 'revision'>,
  counting: string[],
): Promise<void> {
  await writer
    .update(trainingRegisters)
    .set({ counting, revision: revision + 1 })
    .where(eq(trainingRegisters.version, version))
}
