import { Connection, type Answered } from './load'
import { median } from './measure'
import type { Figure, Section } from './report'
import { startApp } from './server'
import { count, say, type Workshop } from './workshop'

const few = 10_000
const warmUp = 8
const requests = 30

/** The five pages that people have open most, by their address in an audit. */
export const mainPages: { name: string; path: (audit: string) => string }[] = [
  { name: 'your work', path: () => '/' },
  { name: 'population', path: (audit) => `/audits/${audit}/population` },
  { name: 'cases', path: (audit) => `/audits/${audit}/cases` },
  { name: 'findings', path: (audit) => `/audits/${audit}/findings` },
  { name: 'register', path: () => '/recommendations' },
]

/** Milliseconds of the median request of each page, and of the page that reads nothing. */
interface PageTimes {
  times: number[]
  signIn: number
}

/** What a page of the lead auditor costs with few crimes in the store and with many: it should not know. */
export async function pagesPart(workshop: Workshop): Promise<Section[]> {
  const small = await timesWith(workshop, few)
  const large = await timesWith(workshop, workshop.rows)
  const figures = mainPages.map(({ name }, at): Figure => {
    const here = large.times[at] ?? 0
    return {
      what: `${name}, ${count(workshop.rows)} crimes`,
      value: here,
      unit: 'ms',
      floors: [
        { name: `the same page with ${count(few)}`, value: small.times[at] ?? 0, atMostTimes: 1.5 },
        { name: 'the sign-in page, which reads next to nothing', value: large.signIn },
      ],
    }
  })
  return [
    {
      title: 'Server time of the five main pages',
      figures,
      how: [
        `median of ${requests} requests one at a time after ${warmUp} to warm up, from request to last byte, gzip included, by the lead auditor of an audit whose 75 cases are scored, with 20 findings and 60 recommendations.`,
        'one production server for each size of store, one after the other.',
      ],
    },
  ]
}

async function timesWith(workshop: Workshop, rows: number): Promise<PageTimes> {
  const { folder, audit, facts } = await workshop.finished(rows)
  const app = await startApp(folder)
  say(`asking for pages with ${count(rows)} crimes`)
  const lead = new Connection(app.port, facts.lead)
  const nobody = new Connection(app.port)
  const times: number[] = []
  for (const { path } of mainPages) times.push(await medianOf(lead, path(audit)))
  const signIn = await medianOf(nobody, '/sign-in')
  lead.close()
  nobody.close()
  await app.stop()
  return { times, signIn }
}

async function medianOf(connection: Connection, path: string): Promise<number> {
  const times: number[] = []
  for (let asked = 0; asked < warmUp + requests; asked += 1) {
    const answer = await pageAt(connection, path)
    if (asked >= warmUp) times.push(answer.ms)
  }
  return median(times)
}

/** @throws where the page is not shown: a redirect is quick and would pass for a fast page */
export async function pageAt(connection: Connection, path: string): Promise<Answered> {
  const answer = await connection.ask({ method: 'GET', path, headers: { 'Accept-Encoding': 'gzip' } })
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
  return answer
}
