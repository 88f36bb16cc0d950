import { describe, expect, test } from 'vitest'
import { currentExtract } from '../db/extracts'
import { insertJob, jobOf, lastJobOn } from '../db/jobs'
import { crimes, looseCrimes, trail } from '../db/schema'
import { checkedText, guessedMapping, smallExtract, uploadedText } from '../db/testing/population-stories'
import { plannedAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadOf } from '../db/uploads'
import { cancelJob } from './cancel-job'
import { perform } from './command'
import { startCheck } from './start-check'
import { startImport } from './start-import'

const now = () => new Date().toISOString()

const start = async (w: World, audit: string, upload: string, what: 'check' | 'import', by = 'lead') => {
  const performance = { database: w.database, person: w.person(by), now: now(), requestId: 'r1' }
  return what === 'import'
    ? perform(startImport, { ...performance, input: { audit, upload } })
    : perform(startCheck, {
        ...performance,
        input: { audit, upload, mapping: await guessedMapping(w, audit, upload) },
      })
}

const cancel = (w: World, audit: string, job: string, by = 'lead') =>
  perform(cancelJob, {
    ...{ database: w.database, person: w.person(by), input: { audit, job }, now: now(), requestId: 'r2' },
  })

/** So many rows that a job on them takes a few seconds. */
function longExtract(rows = 400_000): string {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `1320${String(at).padStart(7, '0')},${['BD', 'LD', 'WD'][at % 3]},${at % 13 ? 'Y' : 'N'},14/02/2021`,
  )
  return ['Crime reference,District,Domestic,Recorded date', ...lines, ''].join('\n')
}

const eventsOf = async (w: World) => (await w.database.reader.select().from(trail)).map(({ event }) => event)

async function ended(w: World, audit: string, job: string) {
  for (let wait = 0; wait < 600; wait++) {
    const found = await jobOf(w.database.reader, audit, job)
    if (found?.endedAt) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The job did not end.')
}

describe('a job', () => {
  test('of a small file has ended when its form is answered, and did what the command does', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    const upload = await uploadedText(w, audit, smallExtract())
    const check = await start(w, audit, upload, 'check')
    if (!check.done) throw new Error('not started')
    await ended(w, audit, check.result.job)
    expect((await uploadOf(w.database.reader, audit, upload))?.report?.rowsRead).toBe(390)
    const imported = await start(w, audit, upload, 'import')
    if (!imported.done) throw new Error('not started')
    expect(await ended(w, audit, imported.result.job)).toMatchObject({ status: 'done', because: '' })
    expect(await w.database.reader.$count(crimes)).toBe(390)
    expect((await eventsOf(w)).slice(-4)).toEqual([
      'check started',
      'file checked',
      'import started',
      'extract imported',
    ])
  }, 30_000)

  test('that is called off leaves nothing, and the file can be imported later', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    const upload = await checkedText(w, audit, longExtract())
    const outcome = await start(w, audit, upload, 'import')
    if (!outcome.done) throw new Error('not started')
    expect(await cancel(w, audit, outcome.result.job)).toMatchObject({ done: true, result: { upload } })
    expect(await jobOf(w.database.reader, audit, outcome.result.job)).toMatchObject({ status: 'cancelled' })
    for (let wait = 0; wait < 200 && (await w.database.reader.$count(looseCrimes)) > 0; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await w.database.reader.$count(crimes)).toBe(0)
    expect(await w.database.reader.$count(looseCrimes)).toBe(0)
    expect(await currentExtract(w.database.reader, audit)).toBeUndefined()
    expect(await uploadOf(w.database.reader, audit, upload)).toMatchObject({ id: upload })
    expect(await eventsOf(w)).not.toContain('extract imported')
    expect(await cancel(w, audit, outcome.result.job)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'It has ended already.' }],
    })
  }, 60_000)

  test('on a file that is being worked on is not started a second time', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    const upload = await checkedText(w, audit, smallExtract())
    const job = { id: 'b'.repeat(24), kind: 'import' as const, auditId: audit, uploadId: upload }
    await w.database.write((writer) =>
      insertJob(writer, { ...job, startedBy: w.person('lead').id, startedAt: now() }),
    )
    for (const what of ['check', 'import'] as const)
      expect(await start(w, audit, upload, what)).toMatchObject({
        refusal: 'not now',
        errors: [{ message: expect.stringMatching(/being worked on already/) }],
      })
    expect(await cancel(w, audit, job.id)).toMatchObject({ done: true })
    expect(await start(w, audit, upload, 'import')).toMatchObject({ done: true })
  }, 30_000)

  test('is for the lead of the audit: nobody else starts one or calls one off', async () => {
    const w = await world()
    const audit = await plannedAudit(w)
    const upload = await checkedText(w, audit, smallExtract())
    expect(await start(w, audit, upload, 'import', 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await start(w, audit, upload, 'import', 'second-lead')).toMatchObject({ done: false })
    expect(await lastJobOn(w.database.reader, upload)).toBeUndefined()
    expect(await cancel(w, audit, '0'.repeat(24), 'auditor')).toMatchObject({ refusal: 'not permitted' })
  }, 30_000)
})
