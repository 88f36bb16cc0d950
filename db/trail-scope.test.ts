import { describe, expect, test } from 'vitest'
import { event } from '../domain/events'
import { allows } from '../domain/permissions'
import { audits } from './schema'
import { world, type World } from './testing/world'
import { appendToTrail } from './trail'
import { countTrailIn, trailRowsIn, trailScope } from './trail-scope'

const now = '2021-11-01T09:00:00.000Z'

/** Two audits of one lead auditor, one of another, and a row for each and for the house. */
async function audited(): Promise<World> {
  const w = await world()
  await w.database.write(async (writer) => {
    for (const [n, leadId] of ['lead', 'lead', 'second-lead'].entries())
      await writer.insert(audits).values({
        id: `audit-${n}`, reference: `STK-${n}`, title: `Audit ${n}`, theme: 'stalking', leadId, status: 'planned',
        periodFrom: '2020-10-01', periodTo: '2021-09-30', checklistVersionId: w.checklistVersionId, secondScores: 3,
        createdAt: `2021-10-0${n + 1}T09:00:00.000Z`, revision: 1,
      }) // prettier-ignore
    await appendToTrail(writer, { person: w.person('lead'), now, requestId: 'r' }, [
      event('signed in', { type: 'account', id: 'lead' }),
      ...[0, 1, 2].map((n) =>
        event('audit planned', { type: 'audit', id: `audit-${n}` }, { reference: `STK-${n}` }),
      ),
    ])
  })
  return w
}

async function rowsFor(w: World, key: string, wanted?: string): Promise<number[] | undefined> {
  const scope = await trailScope(w.database.reader, w.person(key), wanted)
  if (!scope || !allows('read the trail', w.person(key), scope)) return undefined
  const rows = await trailRowsIn(w.database.reader, scope, {}, { limit: 100 })
  expect(await countTrailIn(w.database.reader, scope, {})).toBe(rows.length)
  return rows.map((row) => row.seq)
}

describe('who reads what of the trail', () => {
  test('governance and administrators read everything, or one audit', async () => {
    const w = await audited()
    for (const key of ['governance', 'administrator']) {
      expect(await rowsFor(w, key)).toEqual([4, 3, 2, 1])
      expect(await rowsFor(w, key, 'audit-2')).toEqual([4])
      expect(await rowsFor(w, key, 'no-audit')).toBeUndefined()
    }
  })

  test('a lead auditor reads one of their own audits at a time, the newest unless they choose', async () => {
    const w = await audited()
    expect(await rowsFor(w, 'lead')).toEqual([3])
    expect(await rowsFor(w, 'lead', 'audit-0')).toEqual([2])
    expect(await rowsFor(w, 'lead', 'audit-2')).toBeUndefined()
    expect(await rowsFor(w, 'second-lead')).toEqual([4])
  })

  test('a lead auditor who leads no audit yet reads nothing, not everything', async () => {
    const w = await world()
    await w.database.write((writer) =>
      appendToTrail(writer, { person: w.person('lead'), now, requestId: 'r' }, [
        event('signed in', { type: 'account', id: 'lead' }),
      ]),
    )
    expect(await rowsFor(w, 'lead')).toEqual([])
  })

  test('auditors and district leads read nothing at all', async () => {
    const w = await audited()
    for (const key of ['auditor', 'district']) {
      expect(await rowsFor(w, key)).toBeUndefined()
      expect(await rowsFor(w, key, 'audit-0')).toBeUndefined()
    }
  })
})
