import path from 'node:path'
import { newId } from '@/domain/identity'
import { tokenOf } from './bare-save'
import { inChild, servedByChild } from './child'
import type { Desk } from './desks-child'
import { Connection, load, paced, type Answered, type Load } from './load'
import { median, percentile } from './measure'
import type { Figure, Floor, Section } from './report'
import { startApp } from './server'
import { count, say, type Workshop } from './workshop'

const crimes = 10_000
const people = 50
const warmUp = 100
const savesAlone = 1_000
const savesEach = 60
/** At work, everybody saves once a second: that is somebody who never stops typing. */
const pace = { everyMs: 1_000, each: 20 }

interface Measured {
  alone: Load
  together: Load
  atWork: Load
}

interface Memory {
  idle: number
  most: number
}

/** An answer saved one at a time, and by fifty auditors at once, through the running production build. */
export async function autosavePart(workshop: Workshop): Promise<Section[]> {
  const file = path.join(workshop.folderFor('bare'), 'alone.db')
  say('saving in a bare store')
  const times = await inChild<number[]>('bare-save-child.ts', { file, saves: warmUp + savesAlone })
  const bare = times.slice(warmUp)
  const http = await throughBareServer(workshop)
  const app = await throughApp(workshop)
  return [
    {
      title: 'Autosave of an answer, the whole way over HTTP',
      figures: [
        ...aloneFigures(bare, http, app),
        ...atWorkFigures(bare, http, app),
        ...togetherFigures(bare, http, app),
        ...memoryFigures(app.memory),
      ],
      how: [
        `one at a time: ${count(savesAlone)} saves on one connection after ${warmUp} to warm up; together: ${people} auditors, ${savesEach} saves each, the next as soon as the last is answered, which is far more than people do.`,
        `at work: the same ${people}, each with one save a second for ${pace.each} seconds, counted from when it was due; autosave sends no more often than that while somebody types.`,
        'a bare durable update: read the revision, update, version row, event row in one transaction, better-sqlite3, WAL with synchronous=FULL, in a process of its own.',
        'the node:http server looks up a session and does the same; both servers share the cores with the sender.',
        `the app serves its production build with a store of ${count(crimes)} crimes; session, permission, save and hash-chained trail row in each save.`,
      ],
    },
  ]
}

type Bare = readonly number[]

function aloneFigures(bare: Bare, http: Measured, app: Measured): Figure[] {
  const figure = (name: string, of: (times: readonly number[]) => number, goal?: number): Figure => ({
    what: `one at a time, ${name}`,
    value: of(app.alone.times),
    unit: 'ms',
    floors: [
      { name: 'a bare durable update', value: of(bare) },
      { ...bareServer(of(http.alone.times)), ...(goal ? { atMostTimes: goal } : {}) },
    ],
  })
  return [figure('p50', median, 4), figure('p99', p99)]
}

function atWorkFigures(bare: Bare, http: Measured, app: Measured): Figure[] {
  const figure = (name: string, of: (times: readonly number[]) => number, goal?: number): Figure => ({
    what: `${people} auditors at work, ${name}`,
    value: of(app.atWork.times),
    unit: 'ms',
    floors: [
      { name: 'a bare durable update', value: of(bare), ...(goal ? { atMostTimes: goal } : {}) },
      bareServer(of(http.atWork.times)),
    ],
  })
  return [figure('p50', median), figure('p99', p99, 3)]
}

function togetherFigures(bare: Bare, http: Measured, app: Measured): Figure[] {
  const perSecond = (1000 * bare.length) / bare.reduce((sum, ms) => sum + ms, 0)
  return [
    {
      what: `${people} at once`,
      value: app.together.perSecond,
      unit: 'saves a second',
      floors: [{ name: 'bare durable updates', value: perSecond }, bareServer(http.together.perSecond)],
    },
    {
      what: `${people} at once, p50`,
      value: median(app.together.times),
      unit: 'ms',
      floors: [bareServer(median(http.together.times))],
    },
    {
      what: `${people} at once, p99`,
      value: p99(app.together.times),
      unit: 'ms',
      atMost: 150,
      floors: [bareServer(p99(http.together.times))],
    },
  ]
}

function memoryFigures({ idle, most }: Memory): Figure[] {
  return [
    { what: 'memory of the app after its first page', value: idle, unit: 'bytes', atMost: 250_000_000 },
    { what: 'the most it had under this load', value: most, unit: 'bytes', atMost: 400_000_000 },
  ]
}

const bareServer = (value: number): Floor => ({ name: 'a bare node:http server doing the same', value })
const p99 = (times: readonly number[]) => percentile(times, 0.99)

async function throughBareServer(workshop: Workshop): Promise<Measured> {
  say('saving through a bare node:http server')
  const file = path.join(workshop.folderFor('bare'), 'served.db')
  const { answer, stop } = await servedByChild<{ port: number }>('bare-server-child.ts', {
    file,
    desks: people,
  })
  const connections = Array.from({ length: people }, (_, desk) => {
    const cookie = `session=${encodeURIComponent(tokenOf(desk))}`
    return new Connection(answer.port, cookie)
  })
  const measured = await measure(connections.map((connection, desk) => bareSaver(connection, desk)))
  for (const connection of connections) connection.close()
  await stop()
  return measured
}

async function throughApp(workshop: Workshop): Promise<Measured & { memory: Memory }> {
  const { folder, facts } = await workshop.sharedOut(crimes)
  const { desks, criterionIds } = facts
  if (desks.length < people) throw new Error(`Only ${desks.length} auditors have a case.`)
  const app = await startApp(folder)
  const idle = app.memory().resident
  say('saving through the app')
  const connections = desks.map(({ cookie }) => new Connection(app.port, cookie))
  const savers = desks.flatMap((desk, at) => {
    const connection = connections[at]
    return connection ? [saverOf(connection, { desk, criterionIds, origin: app.origin })] : []
  })
  const measured = await measure(savers)
  const most = app.memory().peak
  for (const connection of connections) connection.close()
  await app.stop()
  return { ...measured, memory: { idle, most } }
}

type Saver = () => Promise<Answered>

async function measure(savers: readonly Saver[]): Promise<Measured> {
  const first = savers.slice(0, 1)
  const saved = ({ status }: Answered) => status === 200
  await load(first, warmUp, saved)
  const alone = await load(first, savesAlone, saved)
  await load(savers, 2, saved)
  const atWork = await paced(savers, pace, saved)
  return { alone, atWork, together: await load(savers, savesEach, saved) }
}

const json = { 'Content-Type': 'application/json', Accept: 'application/json' }

function bareSaver(connection: Connection, desk: number): Saver {
  let revision = 0
  return () => {
    const body = JSON.stringify({
      desk,
      revision,
      answer: 'yes',
      evidence: `Log entry ${revision}, 3 March 2021`,
    })
    revision += 1
    return connection.ask({ method: 'POST', path: '/answer', headers: json, body })
  }
}

/** Goes through the criteria of one case again and again, as somebody who corrects their answers. */
export function saverOf(
  connection: Connection,
  { desk, criterionIds, origin }: { desk: Desk; criterionIds: string[]; origin: string },
): Saver {
  let saves = 0
  return () => {
    const criterion = criterionIds[saves % criterionIds.length]
    const revision = Math.floor(saves / criterionIds.length)
    saves += 1
    const evidence = `Log entry ${saves}, 3 March 2021`
    const body = JSON.stringify({ criterion, revision, answer: 'yes', evidence, save_id: newId() })
    const headers = { ...json, Origin: origin, 'Sec-Fetch-Site': 'same-origin' }
    return connection.ask({ method: 'POST', path: `/cases/${desk.caseId}/answer`, headers, body })
  }
}
