import { newId } from '@/domain/identity'
import { environmentOf, inChild } from './child'
import { Connection, type Answered } from './load'
import { median, percentile, watchStarted } from './measure'
import { saverOf } from './autosave'
import type { Figure, Section } from './report'
import { startApp, type RunningApp } from './server'
import { count, say, type Workshop } from './workshop'
import type { Waiting } from './waiting-child'

const crimesOfOthers = 10_000
const others = 5
const betweenSavesMs = 100
const usuallyMs = 15_000

/** The saves of auditors while somebody else imports a large extract, through the running production build. */
export async function importBesidePart(workshop: Workshop): Promise<Section[]> {
  const { rows } = workshop
  const { folder, facts } = await workshop.sharedOut(crimesOfOthers)
  const { file } = workshop.extract(rows)
  const waiting = await inChild<Waiting>('waiting-child.ts', { csv: file }, environmentOf(folder))
  const app = await startApp(folder)
  const savers = facts.desks.slice(0, others).map((desk) => {
    const connection = new Connection(app.port, desk.cookie)
    return saverOf(connection, { desk, criterionIds: facts.criterionIds, origin: app.origin })
  })
  say('saving as usual')
  const earlier = await savesUntil(savers, pause(usuallyMs))
  const before = app.memory()
  say(`saving while ${count(rows)} crimes are checked and imported`)
  const peakOfReading = watchStarted(app.pid())
  const lead = new Lead(app, waiting)
  const checked = lead.check()
  const check = await savesUntil(savers, checked)
  const imported = lead.import()
  const load = await savesUntil(savers, imported)
  const reading = peakOfReading()
  say('saving as usual again')
  const usual = [...earlier, ...(await savesUntil(savers, pause(usuallyMs)))]
  const { peak } = app.memory()
  await app.stop()
  return [
    {
      title: `Saves of ${others} auditors while ${count(rows)} crimes are imported, over HTTP`,
      figures: [
        { what: 'as usual, p50', value: median(usual), unit: 'ms' },
        { what: 'as usual, p95', value: p95(usual), unit: 'ms' },
        ...beside('while the file is checked', check, usual),
        ...beside('while its crimes are imported', load, usual),
        { what: 'the check, from the click to the report', value: await checked, unit: 'ms' },
        { what: 'the import, from the click to its end', value: await imported, unit: 'ms' },
        { what: 'most memory of the reading process', value: reading, unit: 'bytes', atMost: 400_000_000 },
        { what: 'memory of the app before, after the saves as usual', value: before.resident, unit: 'bytes' },
        { what: 'most memory of the app', value: peak, unit: 'bytes', atMost: 400_000_000 },
      ],
      how: [
        `each auditor saves, waits ${betweenSavesMs} ms and saves again: ${count(usual.length)} saves as usual, half before and half after, ${count(check.length)} during the check, ${count(load.length)} during the import.`,
        'everything on one machine: the app, the process that reads the file and the senders share its cores.',
      ],
    },
  ]
}

const p95 = (times: readonly number[]) => percentile(times, 0.95)

function beside(when: string, times: readonly number[], usual: readonly number[]): Figure[] {
  return [
    { what: `${when}, p50`, value: median(times), unit: 'ms' },
    {
      what: `${when}, p95`,
      value: p95(times),
      unit: 'ms',
      floors: [{ name: 'the usual p95', value: p95(usual), atMostTimes: 2 }],
    },
    { what: `${when}, the longest`, value: percentile(times, 1), unit: 'ms' },
  ]
}

/** Lets everybody save again and again until something has ended. */
async function savesUntil(savers: readonly (() => Promise<Answered>)[], end: Promise<unknown>) {
  let over = false
  const ending = end.finally(() => (over = true))
  const times: number[] = []
  const saving = savers.map(async (save) => {
    while (!over) {
      const { status, ms, body } = await save()
      if (status !== 200) throw new Error(`A save was answered with ${status}: ${body.toString('utf8')}`)
      times.push(ms)
      await pause(betweenSavesMs)
    }
  })
  await Promise.all([ending, ...saving])
  return times
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Clicks as the lead does, and waits as their page does. */
class Lead {
  private readonly connection: Connection

  constructor(
    private readonly app: RunningApp,
    private readonly waiting: Waiting,
  ) {
    this.connection = new Connection(app.port, waiting.cookie)
  }

  /** @returns once it has ended, how many milliseconds it took */
  check(): Promise<number> {
    const { mapping } = this.waiting
    return this.start(
      'check',
      mapping.map(([field, column]) => [`mapping.${field}`, column]),
    )
  }

  import(): Promise<number> {
    return this.start('import', [])
  }

  private async start(what: string, fields: [string, string][]): Promise<number> {
    const { audit, upload } = this.waiting
    const began = performance.now()
    const answer = await this.connection.ask({
      method: 'POST',
      path: `/audits/${audit}/uploads/${upload}/${what}`,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: this.app.origin,
        'Sec-Fetch-Site': 'same-origin',
      },
      body: new URLSearchParams([...fields, ['save_id', newId()]]).toString(),
    })
    const job = /\/jobs\/[0-9a-f]+/.exec(String(answer.headers.location))
    if (!job) throw new Error(`The ${what} did not start: ${answer.status} ${answer.headers.location}`)
    return this.ending(`/audits/${audit}${job[0]}/state`, began)
  }

  private async ending(path: string, began: number): Promise<number> {
    for (;;) {
      const answer = await this.connection.ask({ method: 'GET', path })
      const { status } = JSON.parse(answer.body.toString('utf8')) as { status: string }
      if (status === 'done') return performance.now() - began
      if (status !== 'running') throw new Error(`The job has ${status}.`)
      await pause(250)
    }
  }
}
