import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { AgreedAnswer } from '../domain/calibration'
import type { CrimeKind } from '../domain/strata'
import { newId } from '../domain/identity'
import type { Reader, Writer } from './client'
import {
  agreedAnswers,
  calibrationCases,
  calibrationSets,
  checklists,
  checklistVersions,
  criteria,
} from './schema'

/** A fictional case with its agreed answers. */
export interface CalibrationCase {
  id: string
  /** From 1, without gaps. */
  number: number
  title: string
  kind: CrimeKind
  text: string
  /** By the key of the criterion. */
  agreed: Map<string, AgreedAnswer>
}

export interface CalibrationSet {
  id: string
  title: string
  versionId: string
  checklist: string
  version: number
  createdBy: string
  createdAt: string
  /** Null while it is being written. */
  publishedAt: string | null
  cases: CalibrationCase[]
}

async function setsWhere(reader: Reader, id?: string): Promise<CalibrationSet[]> {
  const rows = await reader
    .select({
      id: calibrationSets.id,
      title: calibrationSets.title,
      versionId: calibrationSets.versionId,
      checklist: checklists.title,
      version: checklistVersions.version,
      createdBy: calibrationSets.createdBy,
      createdAt: calibrationSets.createdAt,
      publishedAt: calibrationSets.publishedAt,
    })
    .from(calibrationSets)
    .innerJoin(checklistVersions, eq(checklistVersions.id, calibrationSets.versionId))
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .where(id === undefined ? undefined : eq(calibrationSets.id, id))
  const ids = rows.map((row) => row.id)
  const cases = await reader
    .select()
    .from(calibrationCases)
    .where(inArray(calibrationCases.setId, ids))
    .orderBy(asc(calibrationCases.position))
  const agreed = await reader
    .select({ agreed: agreedAnswers, key: criteria.key })
    .from(agreedAnswers)
    .innerJoin(criteria, eq(criteria.id, agreedAnswers.criterionId))
    .innerJoin(calibrationCases, eq(calibrationCases.id, agreedAnswers.caseId))
    .where(inArray(calibrationCases.setId, ids))
  return rows.map((row) => ({
    ...row,
    cases: cases
      .filter(({ setId }) => setId === row.id)
      .map(({ id: caseId, title, kind, text }, index) => ({
        id: caseId,
        number: index + 1,
        title,
        kind,
        text,
        agreed: new Map(
          agreed
            .filter((one) => one.agreed.caseId === caseId)
            .map(({ key, agreed: { answer, reasonCode, why, subCodes } }) => [
              key,
              { answer, reasonCode, why, subCodes },
            ]),
        ),
      })),
  }))
}

/** Every set, by title. */
export async function allCalibrationSets(reader: Reader): Promise<CalibrationSet[]> {
  return (await setsWhere(reader)).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

/** The sets that audits can ask for, by title. */
export async function publishedSets(reader: Reader): Promise<CalibrationSet[]> {
  return (await allCalibrationSets(reader)).filter(({ publishedAt }) => publishedAt !== null)
}

/** One set with its cases, or undefined where there is none with this id. */
export async function calibrationSet(reader: Reader, id: string): Promise<CalibrationSet | undefined> {
  return (await setsWhere(reader, id))[0]
}

export async function insertCalibrationSet(
  writer: Writer,
  set: Pick<CalibrationSet, 'id' | 'title' | 'versionId' | 'createdBy' | 'createdAt'>,
): Promise<void> {
  await writer.insert(calibrationSets).values(set)
}

export async function markSetPublished(
  writer: Writer,
  id: string,
  by: { publishedBy: string; publishedAt: string },
): Promise<void> {
  await writer.update(calibrationSets).set(by).where(eq(calibrationSets.id, id))
}

/** A case as it is written, its agreed answers by the id of the criterion. */
export interface CaseToWrite {
  title: string
  kind: CrimeKind
  text: string
  agreed: ReadonlyMap<string, AgreedAnswer>
}

/** Adds a case at the end of a set and returns its id. */
export async function insertCalibrationCase(
  writer: Writer,
  setId: string,
  { agreed, ...written }: CaseToWrite,
): Promise<string> {
  const id = newId()
  const [last] = await writer
    .select({ position: calibrationCases.position })
    .from(calibrationCases)
    .where(eq(calibrationCases.setId, setId))
    .orderBy(desc(calibrationCases.position))
    .limit(1)
  const position = (last?.position ?? 0) + 1
  await writer.insert(calibrationCases).values({ id, setId, position, ...written })
  await writeAgreed(writer, id, agreed)
  return id
}

export async function replaceCalibrationCase(
  writer: Writer,
  id: string,
  { agreed, ...written }: CaseToWrite,
): Promise<void> {
  await writer.update(calibrationCases).set(written).where(eq(calibrationCases.id, id))
  await writer.delete(agreedAnswers).where(eq(agreedAnswers.caseId, id))
  await writeAgreed(writer, id, agreed)
}

export async function deleteCalibrationCase(writer: Writer, id: string): Promise<void> {
  await writer.delete(agreedAnswers).where(eq(agreedAnswers.caseId, id))
  await writer.delete(calibrationCases).where(eq(calibrationCases.id, id))
}

async function writeAgreed(
  writer: Writer,
  caseId: string,
  agreed: ReadonlyMap<string, AgreedAnswer>,
): Promise<void> {
  for (const [criterionId, answer] of agreed)
    await writer.insert(agreedAnswers).values({ caseId, criterionId, ...answer })
}
