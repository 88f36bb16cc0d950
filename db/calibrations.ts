import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { sameAnswers, type SameAnswers } from '../domain/calibration'
import type { Answer } from '../domain/checklist'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { GivenSubCodes } from '../domain/sub-codes'
import { auditFor, type AuditSubject } from './audits'
import { calibrationSet, type CalibrationSet } from './calibration-sets'
import type { Reader, Writer } from './client'
import { auditAuditors, audits, calibrationAnswers, calibrations, calibrationSets, criteria } from './schema'

/** What somebody gave for one criterion of a fictional case. */
export interface GivenInCalibration {
  answer: Answer
  reasonCode: string | null
  /** By key of the sub-code; null for none. */
  subCodes: GivenSubCodes | null
}

/** Somebody's calibration with the facts that permissions are judged by. */
export interface CalibrationSubject extends Subject {
  type: 'calibration'
  auditId: string
  leadId: string
  auditorIds: string[]
  ownerId: string
  audit: AuditSubject
  set: CalibrationSet
  startedAt: string
  finishedAt: string | null
  /** By the case's id, then by the key of the criterion. */
  given: Map<string, Map<string, GivenInCalibration>>
}

/**
 * A calibration, for whoever takes it and, once it is finished, for the lead auditor of its audit; for everybody else
 * it is not there.
 */
export async function calibrationFor(
  reader: Reader,
  id: string,
  person: Person,
): Promise<CalibrationSubject | undefined> {
  const [row] = await reader.select().from(calibrations).where(eq(calibrations.id, id))
  const audit = row && (await auditFor(reader, row.auditId, person))
  if (!audit) return undefined
  const own = row.userId === person.id
  if (!own && (audit.leadId !== person.id || row.finishedAt === null)) return undefined
  const set = await calibrationSet(reader, row.setId)
  if (!set) return undefined
  return {
    type: 'calibration',
    id,
    auditId: audit.id,
    leadId: audit.leadId,
    auditorIds: audit.auditorIds,
    ownerId: row.userId,
    audit,
    set,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    given: (await givenIn(reader, [id])).get(id) ?? new Map(),
  }
}

async function givenIn(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Map<string, Map<string, GivenInCalibration>>>> {
  const rows = await reader
    .select({
      id: calibrationAnswers.calibrationId,
      caseId: calibrationAnswers.caseId,
      key: criteria.key,
      answer: calibrationAnswers.answer,
      reasonCode: calibrationAnswers.reasonCode,
      subCodes: calibrationAnswers.subCodes,
    })
    .from(calibrationAnswers)
    .innerJoin(criteria, eq(criteria.id, calibrationAnswers.criterionId))
    .where(inArray(calibrationAnswers.calibrationId, [...ids]))
  const all = new Map<string, Map<string, Map<string, GivenInCalibration>>>()
  for (const { id, caseId, key, ...given } of rows) {
    const cases = all.get(id) ?? new Map<string, Map<string, GivenInCalibration>>()
    const answers = cases.get(caseId) ?? new Map<string, GivenInCalibration>()
    answers.set(key, given)
    cases.set(caseId, answers)
    all.set(id, cases)
  }
  return all
}

/** How many answers were the agreed ones: of a whole set, or of one criterion where its key is given. */
export function sameAsAgreed(
  { cases }: Pick<CalibrationSet, 'cases'>,
  given: CalibrationSubject['given'],
  criterionKey?: string,
): SameAnswers {
  return sameAnswers(
    cases.flatMap(({ id, agreed }) =>
      [...agreed].flatMap(([key, { answer }]) => {
        const own = given.get(id)?.get(key)?.answer
        return own && (criterionKey ?? key) === key ? [[own, answer] as const] : []
      }),
    ),
  )
}

/** How far one person of an audit is with its calibration. */
export interface CalibrationProgress {
  userId: string
  /** Null where it was not begun. */
  id: string | null
  finishedAt: string | null
  /** How many cases are scored. */
  scored: number
  /** Null until it is finished. */
  result: SameAnswers | null
}

/** How far everybody who works on an audit is with the set that it asks for; null where it asks for none. */
export async function calibrationsIn(
  reader: Reader,
  { id: auditId, audit, auditorIds }: AuditSubject,
): Promise<{ set: CalibrationSet; people: CalibrationProgress[] } | null> {
  const set = audit.calibrationSetId ? await calibrationSet(reader, audit.calibrationSetId) : undefined
  if (!set) return null
  const taken = await reader
    .select()
    .from(calibrations)
    .where(and(eq(calibrations.auditId, auditId), eq(calibrations.setId, set.id)))
  const given = await givenIn(
    reader,
    taken.map(({ id }) => id),
  )
  const people = auditorIds.map((userId): CalibrationProgress => {
    const own = taken.find((one) => one.userId === userId)
    const answers = given.get(own?.id ?? '') ?? new Map<string, Map<string, GivenInCalibration>>()
    return {
      userId,
      id: own?.id ?? null,
      finishedAt: own?.finishedAt ?? null,
      scored: answers.size,
      result: own?.finishedAt ? sameAsAgreed(set, answers) : null,
    }
  })
  return { set, people }
}

/** An audit that asks a person for a calibration which they have not finished. */
export interface WaitingCalibration {
  auditId: string
  reference: string
  title: string
  set: string
  begun: boolean
}

/** The calibrations that wait for a person: of audits that are being prepared or scored, by reference. */
export async function calibrationsWaitingFor(
  reader: Reader,
  person: Pick<Person, 'id'>,
): Promise<WaitingCalibration[]> {
  const mine = and(
    eq(calibrations.auditId, audits.id),
    eq(calibrations.setId, calibrationSets.id),
    eq(calibrations.userId, person.id),
  )
  const rows = await reader
    .select({
      auditId: audits.id,
      reference: audits.reference,
      title: audits.title,
      set: calibrationSets.title,
      startedAt: calibrations.startedAt,
    })
    .from(audits)
    .innerJoin(calibrationSets, eq(calibrationSets.id, audits.calibrationSetId))
    .innerJoin(auditAuditors, and(eq(auditAuditors.auditId, audits.id), eq(auditAuditors.userId, person.id)))
    .leftJoin(calibrations, mine)
    .where(
      and(ne(audits.status, 'issued'), or(isNull(calibrations.startedAt), isNull(calibrations.finishedAt))),
    )
    .orderBy(asc(audits.createdAt))
  return rows.map(({ startedAt, ...row }) => ({ ...row, begun: startedAt !== null }))
}

export async function insertCalibration(
  writer: Writer,
  calibration: Pick<typeof calibrations.$inferInsert, 'id' | 'auditId' | 'setId' | 'userId' | 'startedAt'>,
): Promise<void> {
  await writer.insert(calibrations).values(calibration)
}

/** Writes what was given for a case over what was there. Answers by the id of the criterion. */
export async function writeCalibrationAnswers(
  writer: Writer,
  calibrationId: string,
  caseId: string,
  given: ReadonlyMap<string, GivenInCalibration>,
  savedAt: string,
): Promise<void> {
  const { calibrationId: ofOne, caseId: ofCase } = calibrationAnswers
  await writer.delete(calibrationAnswers).where(and(eq(ofOne, calibrationId), eq(ofCase, caseId)))
  for (const [criterionId, answer] of given)
    await writer.insert(calibrationAnswers).values({ calibrationId, caseId, criterionId, ...answer, savedAt })
}

export async function markCalibrationFinished(writer: Writer, id: string, at: string): Promise<void> {
  await writer.update(calibrations).set({ finishedAt: at }).where(eq(calibrations.id, id))
}
