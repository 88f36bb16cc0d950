import { eq } from 'drizzle-orm'
import { coreChecklist } from '../domain/core-checklist'
import { newId } from '../domain/identity'
import type { Database, Writer } from './client'
import { checklists, checklistVersions, criteria, installation, outcomeGroups, reasonCodes } from './schema'

/**
 * Lays in what ships with the product, once: the core checklist and the outcome group that every paper asks for.
 * Districts and users are the force's own and are never laid in.
 */
export async function furnish(database: Database): Promise<void> {
  const already = () => database.reader.select().from(installation).where(eq(installation.key, 'furnished'))
  if ((await already()).length > 0) return
  await database.write(async (writer) => {
    const seen = await writer.select().from(installation).where(eq(installation.key, 'furnished'))
    if (seen.length > 0) return
    const now = new Date().toISOString()
    await writer.insert(installation).values({ key: 'furnished', value: now })
    await layInChecklist(writer, now)
    await writer.insert(outcomeGroups).values({
      id: newId(),
      name: 'Outcomes 1-8',
      codes: ['1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8'],
      note: 'Charged, summonsed, cautioned, taken into consideration, offender died, penalty notice, warning or community resolution. Counting outcome 5 is a convention, not law.',
      position: 1,
    })
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
