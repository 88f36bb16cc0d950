import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { byPlace } from '../domain/case-label'
import { byCodePoint } from '../domain/sampling'
import { allows } from '../domain/permissions'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import { auditFor, type AuditSubject } from './audits'
import { columnsOf } from '../domain/extract-mapping'
import type { Reader, Writer } from './client'
import { conflictsOn } from './conflicts'
import { casesIssuedTo } from './issued-sample'
import { whoseCrimeIn } from './officer-keys'
import { crimes, draws, extracts, sampleCases, scores } from './schema'

export type SampleCase = typeof sampleCases.$inferSelect
export type Crime = typeof crimes.$inferSelect

/** A sample case with the facts that permissions are judged by. */
export interface CaseSubject extends Subject {
  type: 'sample case'
  sampleCase: SampleCase
  audit: AuditSubject
  auditId: string
  leadId: string
  auditorIds: string[]
  district: string
  issued: boolean
  conflicted: string[]
  allocatedTo: string | null
  secondScorerId: string | null
  /** Whoever scores or scored it. */
  judged: string[]
  draw: { number: number; standing: boolean; voidedAt: string | null }
}

/**
 * The case, as this person may know of it: whoever works on the audit knows every case of it, a district lead those of
 * their own district that were issued, and nothing of what was decided on their scope since; for everybody else it is
 * not there.
 */
export async function caseFor(
  reader: Reader,
  caseId: string,
  person: Person,
): Promise<CaseSubject | undefined> {
  const [row] = await reader
    .select({
      sampleCase: sampleCases,
      number: draws.number,
      standing: draws.standing,
      voidedAt: draws.voidedAt,
    })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(eq(sampleCases.id, caseId))
  const audit = row && (await auditFor(reader, row.sampleCase.auditId, person))
  if (!audit) return undefined
  const { number, standing, voidedAt } = row
  const worksOn = allows('see an audit', person, audit)
  if (!worksOn && !(await casesIssuedTo(reader, audit.audit, person)).some(({ id }) => id === caseId))
    return undefined
  const sampleCase = worksOn ? row.sampleCase : { ...row.sampleCase, ...inScope }
  const scorers = await reader
    .select({ turn: scores.turn, scorerId: scores.scorerId })
    .from(scores)
    .where(and(eq(scores.caseId, caseId), isNull(scores.takenAwayAt)))
  return {
    type: 'sample case',
    id: caseId,
    sampleCase,
    audit,
    auditId: audit.id,
    leadId: audit.leadId,
    auditorIds: audit.auditorIds,
    district: sampleCase.district,
    issued: audit.issued,
    conflicted: await conflictedWith(reader, sampleCase),
    allocatedTo: scorers.find(({ turn }) => turn === 'first')?.scorerId ?? null,
    secondScorerId: scorers.find(({ turn }) => turn === 'second')?.scorerId ?? null,
    judged: scorers.map(({ scorerId }) => scorerId),
    draw: { number, standing: standing === true, voidedAt },
  }
}

/** Whoever must not judge a case: the officer of its crime, and those who declared a conflict. */
async function conflictedWith(reader: Reader, sampleCase: SampleCase): Promise<string[]> {
  const declared = await conflictsOn(reader, sampleCase)
  return [...declared.map(({ userId }) => userId), ...(await whoseCrimeIn(reader, sampleCase))]
}

/** The same by the id of the case. */
export async function conflictedWithCase(reader: Reader, caseId: string): Promise<string[]> {
  const [found] = await reader.select().from(sampleCases).where(eq(sampleCases.id, caseId))
  return found ? conflictedWith(reader, found) : []
}

const inScope = {
  outOfScopeReason: null,
  outOfScopeNote: null,
  outOfScopeBy: null,
  outOfScopeAt: null,
  spareAsked: null,
}

/** A case of the sample without the reference of its crime, which is personal data and not needed to list it. */
export type ListedSampleCase = Pick<
  SampleCase,
  'id' | 'stratum' | 'district' | 'kind' | 'number' | 'second' | 'spareAsked' | 'targeted'
>

/** The cases of the standing draw that are in scope, by district code and number. */
export async function casesIn(reader: Reader, auditId: string): Promise<ListedSampleCase[]> {
  const rows = await reader
    .select({
      id: sampleCases.id,
      stratum: sampleCases.stratum,
      district: sampleCases.district,
      kind: sampleCases.kind,
      number: sampleCases.number,
      second: sampleCases.second,
      spareAsked: sampleCases.spareAsked,
      targeted: sampleCases.targeted,
    })
    .from(sampleCases)
    .innerJoin(draws, eq(draws.id, sampleCases.drawId))
    .where(and(eq(draws.auditId, auditId), eq(draws.standing, true), isNull(sampleCases.outOfScopeAt)))
  return rows.sort(byPlace)
}

/** Every case of a draw, those out of scope too, by stratum and rank: for the receipt. */
export async function casesOfDraw(reader: Reader, drawId: string): Promise<SampleCase[]> {
  const rows = await reader
    .select()
    .from(sampleCases)
    .where(eq(sampleCases.drawId, drawId))
    .orderBy(asc(sampleCases.rank))
  return rows.sort((a, b) => byCodePoint(a.stratum, b.stratum) || a.rank - b.rank)
}

/** A crime of an extract by its reference, or undefined where the extract does not hold it. */
export async function crimeNamed(
  reader: Reader,
  extractNumber: number,
  reference: string,
): Promise<Crime | undefined> {
  const [crime] = await reader
    .select()
    .from(crimes)
    .where(and(eq(crimes.extractNumber, extractNumber), eq(crimes.reference, reference)))
  return crime
}

/** What the extract says of the crime behind a case. */
export async function crimeOf(reader: Reader, { extractNumber, crimeRow }: SampleCase): Promise<Crime> {
  const [crime] = await reader
    .select()
    .from(crimes)
    .where(and(eq(crimes.extractNumber, extractNumber), eq(crimes.row, crimeRow)))
  if (!crime) throw new Error('A sampled crime is not in its extract.')
  return crime
}

/** Whether the extract behind a case has this field at all: an empty one then says something, else nothing. */
export async function extractHas(
  reader: Reader,
  { extractNumber }: SampleCase,
  field: string,
): Promise<boolean> {
  const [extract] = await reader
    .select({ mapping: extracts.mapping })
    .from(extracts)
    .where(eq(extracts.number, extractNumber))
  return extract !== undefined && field in columnsOf(extract.mapping)
}

/** The case that took another one's place, or undefined while none did. */
export async function replacementOf(reader: Reader, caseId: string): Promise<SampleCase | undefined> {
  const [found] = await reader.select().from(sampleCases).where(eq(sampleCases.replaces, caseId))
  return found
}

const referencesAtOnce = 500

/** Rows of crimes in their extract, by reference. */
export async function rowsOf(
  reader: Reader,
  extractNumber: number,
  references: readonly string[],
): Promise<Map<string, number>> {
  const rows = new Map<string, number>()
  for (let at = 0; at < references.length; at += referencesAtOnce) {
    const found = await reader
      .select({ reference: crimes.reference, row: crimes.row })
      .from(crimes)
      .where(
        and(
          eq(crimes.extractNumber, extractNumber),
          inArray(crimes.reference, references.slice(at, at + referencesAtOnce)),
        ),
      )
    for (const { reference, row } of found) rows.set(reference, row)
  }
  return rows
}

export async function insertCases(
  writer: Writer,
  cases: readonly (typeof sampleCases.$inferInsert)[],
): Promise<void> {
  for (const sampleCase of cases) await writer.insert(sampleCases).values(sampleCase)
}

/** Where a case comes in by its ticket that had been added by its reference, it counts from now on. */
export async function countFromNow(
  writer: Writer,
  caseId: string,
  place: Pick<SampleCase, 'stratum' | 'rank' | 'number' | 'second' | 'act' | 'replaces'>,
): Promise<void> {
  await writer
    .update(sampleCases)
    .set({ ...place, targeted: false })
    .where(eq(sampleCases.id, caseId))
}

export async function setSpareAsked(
  writer: Writer,
  caseId: string,
  spareAsked: SampleCase['spareAsked'],
): Promise<void> {
  await writer.update(sampleCases).set({ spareAsked }).where(eq(sampleCases.id, caseId))
}

export async function markOutOfScope(
  writer: Writer,
  caseId: string,
  { reason, note, by, at }: { reason: string; note: string; by: string; at: string },
): Promise<void> {
  await writer
    .update(sampleCases)
    .set({ outOfScopeReason: reason, outOfScopeNote: note, outOfScopeBy: by, outOfScopeAt: at })
    .where(eq(sampleCases.id, caseId))
}
