import { describe, expect, test } from 'vitest'
import { standingRule } from '../db/drawable-rules'
import { currentExtract } from '../db/extracts'
import { insertJob, jobOf } from '../db/jobs'
import { trail } from '../db/schema'
import { importedAudit } from '../db/testing/population-stories'
import { world, type World } from '../db/testing/world'
import { cancelJob } from './cancel-job'
import { perform } from './command'
import { startChoice } from './start-choice'

const now = () => new Date().toISOString()

const start = (w: World, input: Record<string, unknown>, by = 'lead') =>
  perform(startChoice, {
    ...{ database: w.database, person: w.person(by), input, now: now(), requestId: 'r1' },
  })

async function ended(w: World, audit: string, job: string) {
  for (let wait = 0; wait < 600; wait++) {
    const found = await jobOf(w.database.reader, audit, job)
    if (found?.endedAt) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The job did not end.')
}

function withOffences(): string {
  const rows = Array.from(
    { length: 60 },
    (_, at) =>
      `1320${String(at).padStart(7, '0')},${at % 2 ? 'LD' : 'WD'},Y,15/02/2021,${at % 3 ? 'Stalking' : 'Harassment'}`,
  )
  return ['Crime reference,District,Domestic,Recorded date,Offence', ...rows, ''].join('\n')
}

describe('a choice of crimes in the background', () => {
  test('has ended when its form is answered where the extract is small', async () => {
    const w = await world()
    const audit = await importedAudit(w, withOffences())
    const outcome = await start(w, { audit, offences: ['Stalking'] })
    if (!outcome.done) throw new Error('not started')
    expect(await ended(w, audit, outcome.result.job)).toMatchObject({
      ...{ kind: 'choose', status: 'done', share: 1_000, rowsDone: 60 },
    })
    const extract = await currentExtract(w.database.reader, audit)
    const rule = await standingRule(w.database.reader, extract?.number ?? 0)
    expect(rule?.steps).toMatchObject([{ leftOut: 20, left: 40 }])
    const events = (await w.database.reader.select().from(trail)).map(({ event }) => event)
    expect(events.slice(-2)).toEqual(['choice of crimes started', 'crimes to draw chosen'])
  }, 60_000)

  test('is refused at the form itself where nothing is ticked, and while another one runs', async () => {
    const w = await world()
    const audit = await importedAudit(w, withOffences())
    expect(await start(w, { audit, offences: [] })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'offences' }],
    })
    expect(await start(w, { audit, offences: ['Stalking'] }, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    const extract = await currentExtract(w.database.reader, audit)
    const job = { id: 'c'.repeat(24), kind: 'choose' as const, auditId: audit, uploadId: extract?.id ?? '' }
    await w.database.write((writer) =>
      insertJob(writer, { ...job, startedBy: w.person('lead').id, startedAt: now() }),
    )
    expect(await start(w, { audit, offences: ['Stalking'] })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/^This extract is being worked on already/) }],
    })
    const cancelling = { person: w.person('lead'), now: now(), requestId: 'r2' }
    const input = { audit, job: job.id }
    expect(await perform(cancelJob, { database: w.database, ...cancelling, input })).toMatchObject({
      done: true,
    })
    expect(await start(w, { audit, offences: ['Stalking'] })).toMatchObject({ done: true })
  }, 60_000)
})
