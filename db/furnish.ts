import { eq } from 'drizzle-orm'
import { coreChecklist } from '../domain/core-checklist'
import { nationalRecordingChanges } from '../domain/recording-changes'
import { nationalBankHolidays } from '../domain/working-days'
import { newId } from '../domain/identity'
import type { Database, Reader, Writer } from './client'
import { listEarlierPairs } from './pairs'
import {
  bankHolidays,
  checklists,
  checklistVersions,
  criteria,
  installation,
  outcomeGroups,
  reasonCodes,
  recordingChanges,
} from './schema'

/**
 * Lays in what ships with the product, each part once: the core checklist, the outcome group that every paper asks for,
 * the days on which national recording rules changed, and the bank holidays. Districts and users are the force's own and
 * never laid in. What was imported before there was a list of pairs is listed, once too.
 */
export async function furnish(database: Database): Promise<void> {
  await once(database, 'furnished', async (writer, now) => {
    await layInChecklist(writer, now)
    await writer.insert(outcomeGroups).values({
      id: newId(),
      name: 'Outcomes 1-8',
      codes: ['1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8'],
      note: 'Charged, summonsed, cautioned, taken into consideration, offender died, penalty notice, warning or community resolution. Counting outcome 5 is a convention, not law.',
      position: 1,
    })
  })
  await once(database, 'recording changes furnished', async (writer) => {
    await writer
      .insert(recordingChanges)
      .values(nationalRecordingChanges.map((change) => ({ id: newId(), ...change })))
  })
  await once(database, 'earlier pairs listed', listEarlierPairs)
  await once(database, 'bank holidays furnished', async (writer, now) => {
    await writer
      .insert(bankHolidays)
      .values(nationalBankHolidays.map((holiday) => ({ ...holiday, addedAt: now })))
  })
}

async function once(
  database: Database,
  key: string,
  layIn: (writer: Writer, now: string) => Promise<void>,
): Promise<void> {
  const already = (reader: Reader) => reader.select().from(installation).where(eq(installation.key, key))
  if ((await already(database.reader)).length > 0) return
  await database.write(async (writer) => {
    if ((await already(writer)).length > 0) return
    const now = new Date().toISOString()
    await writer.insert(installation).values({ key, value: now })
    await layIn(writer, now)
  })
}

async function layInChecklist(writer: Writer, now: string): Promise<void> {
  const [checklistId, versionId] = [newId(), newId()]
  await writer.insert(checklists).values({ id: checklistId, title: coreChecklist.title, createdAt: now })
  await writer.insert(checklistVersions).values({
    id: versionId,
    checklistId,
    version: 1,
    createdAt: now,
    publishedAt: now,
    publishedBy: 'shipped',
  })
  for (const [position, { reasonCodes: reasons, ...criterion }] of coreChecklist.criteria.entries()) {
    const criterionId = newId()
    await writer.insert(criteria).values({ id: criterionId, versionId, position: position + 1, ...criterion })
    for (const [place, reason] of reasons.entries())
      await writer.insert(reasonCodes).values({ criterionId, ...reason, position: place + 1 })
  }
}
