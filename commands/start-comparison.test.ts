import { describe, expect, test } from 'vitest'
import { comparisonsOf, insertComparison, takeAwayBrokenComparisons } from '../db/extract-comparisons'
import { jobOf, type Job } from '../db/jobs'
import { comparedCrimes, crimes, extractComparisons, extracts, trail } from '../db/schema'
import { checkedText, importedAudit, smallExtract } from '../db/testing/population-stories'
import { plannedAudit } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { cancelJob } from './cancel-job'
import { perform } from './command'
import { startComparison } from './start-comparison'

const now = () => new Date().toISOString()

const start = (w: World, audit: string, upload: string, by = 'lead') =>
  perform(startComparison, {
    ...{ database: w.database, person: w.person(by), input: { audit, upload }, now: now(), requestId: 'r1' },
  })

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let wait = 0; wait < 600; wait++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not come about.')
}

const ended = (w: World, audit: string, job: string): Promise<Job> =>
  until(async () => {
    const found = await jobOf(w.database.reader, audit, job)
    return found?.endedAt ? found : undefined
  })

/** Every crime of it is new beside the small extract, so that all of them are listed. */
function anotherExtract(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `1321${String(at).padStart(7, '0')},${at % 2 ? 'LD' : 'WD'},Y,14/02/2021`,
  )
  return ['Crime reference,District,Domestic,Recorded date', ...lines, ''].join('\n')
}

describe('a comparison in the background', () => {
  test('has ended when its form is answered where the file is small, and says how far it came', async () => {
    const w = await world()
    const audit = await importedAudit(w)
    const upload = await checkedText(w, audit, smallExtract().replace(',Y,', ',N,'))
    const outcome = await start(w, audit, upload)
    if (!outcome.done) throw new Error('not started')
    const job = await ended(w, audit, outcome.result.job)
    expect(job).toMatchObject({ kind: 'compare', status: 'done', share: 1_000, rowsDone: 780, because: '' })
    expect(await comparisonsOf(w.database.reader, audit)).toMatchObject([
      { uploadId: upload, found: { changed: 1 } },
    ])
    const events = (await w.database.reader.select().from(trail)).map(({ event }) => event)
    expect(events.slice(-2)).toEqual(['comparison started', 'extract compared'])
  }, 60_000)

  test('that is called off leaves nothing of it', async () => {
    const w = await world()
    const { reader } = w.database
    const audit = await importedAudit(w)
    const upload = await checkedText(w, audit, anotherExtract(400_000))
    const outcome = await start(w, audit, upload)
    if (!outcome.done) throw new Error('not started')
    // At once: a quick machine is soon through with any number of rows.
    const job = await until(async () => (await reader.select().from(extractComparisons))[0])
    const cancelling = { person: w.person('lead'), now: now(), requestId: 'r2' }
    expect(
      await perform(cancelJob, {
        ...{ database: w.database, ...cancelling, input: { audit, job: outcome.result.job } },
      }),
    ).toMatchObject({ done: true })
    await until(async () => ((await reader.$count(extractComparisons)) === 0 ? true : undefined))
    expect(await reader.$count(comparedCrimes)).toBe(0)
    expect(job.whole).toBeNull()
    expect(await comparisonsOf(reader, audit)).toEqual([])
    expect(await reader.$count(crimes)).toBe(390)
    expect(await jobOf(reader, audit, outcome.result.job)).toMatchObject({ status: 'cancelled' })
  }, 60_000)

  test('is refused before it begins where there is nothing to compare with, and to others', async () => {
    const w = await world()
    const planned = await plannedAudit(w)
    const upload = await checkedText(w, planned, smallExtract())
    expect(await start(w, planned, upload)).toMatchObject({
      refusal: 'not now',
      errors: [{ message: 'There is no extract to hold this file against yet. Import it.' }],
    })
    expect(await start(w, planned, upload, 'auditor')).toMatchObject({ refusal: 'not permitted' })
    expect(await start(w, planned, '0'.repeat(24))).toMatchObject({ refusal: 'not found' })
  }, 60_000)

  test('that died with its process is taken away an hour later, and one that goes on is not', async () => {
    const w = await world()
    const { reader } = w.database
    const audit = await importedAudit(w)
    const [extract] = await reader.select().from(extracts)
    const begun = '2026-11-24T09:00:00.000Z'
    const found = { same: 0, new: 0, changed: 0, vanished: 0, fields: {}, notCompared: [] }
    await w.database.write((writer) =>
      insertComparison(writer, {
        ...{ id: 'd'.repeat(24), auditId: audit, extractId: extract?.id ?? '', uploadId: 'u', fileName: 'f' },
        ...{ sha256: '', checkedUnder: '', comparedBy: 'lead', comparedAt: begun },
        found: { ...found, sampled: { changed: 0, vanished: 0 } },
      }),
    )
    await takeAwayBrokenComparisons(w.database, '2026-11-24T09:59:00.000Z')
    expect(await reader.$count(extractComparisons)).toBe(1)
    await takeAwayBrokenComparisons(w.database, '2026-11-24T10:00:01.000Z')
    expect(await reader.$count(extractComparisons)).toBe(0)
  }, 60_000)
})
