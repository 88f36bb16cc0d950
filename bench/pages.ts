import { Connection, type Answered } from './load'
import { median } from './measure'
import type { Figure, Section } from './report'
import { startApp } from './server'
import { count, say, type Workshop } from './workshop'

const few = 10_000
const warmUp = 20
const requests = 30

/** The pages that people have open most, and those with the most figures, by their address in an audit. */
export const mainPages: { name: string; path: (audit: string) => string }[] = [
  { name: 'your work', path: () => '/' },
  { name: 'population', path: (audit) => `/audits/${audit}/population` },
  { name: 'problem profile', path: (audit) => `/audits/${audit}/profile` },
  { name: 'wards', path: (audit) => `/audits/${audit}/profile/wards` },
  { name: 'cases', path: (audit) => `/audits/${audit}/cases` },
  { name: 'findings', path: (audit) => `/audits/${audit}/findings` },
  { name: 'register', path: () => '/recommendations' },
]

/** The sign-in page of a browser that was sent there: without the question it would be sent on once. */
export const signInPage = '/sign-in?callbackUrl=%2F'

/** What a page of the lead auditor costs with few crimes in the store and with many: it should not know. */
export async function pagesPart(workshop: Workshop): Promise<Section[]> {
  const small = await visit(workshop, few)
  const large = await visit(workshop, workshop.rows)
  say('asking for pages with few crimes and with many in turn')
  for (const { everyPage } of [small, large])
    for (let round = 0; round < warmUp; round += 1) await everyPage()
  const figures: Figure[] = []
  const signIn = median((await inTurn([{ who: large.nobody, path: signInPage }]))[0] ?? [])
  for (const { name, path } of mainPages) {
    const [here, before] = await inTurn(
      [large, small].map(({ lead, audit }) => ({ who: lead, path: path(audit) })),
    )
    figures.push({
      what: `${name}, ${count(workshop.rows)} crimes`,
      value: median(here ?? []),
      unit: 'ms',
      floors: [
        { name: `the same page with ${count(few)}`, value: median(before ?? []), atMostTimes: 1.5 },
        { name: 'the sign-in page, which reads next to nothing', value: signIn },
      ],
    })
  }
  await small.leave()
  await large.leave()
  return [
    {
      title: 'Server time of the main pages',
      figures,
      how: [
        `medians of ${requests} requests each, one at a time and in turn, after ${warmUp} rounds of all pages to warm up, from request to last byte, gzip included.`,
        'asked by the lead auditor of an audit whose 75 cases are scored, with 20 findings and 60 recommendations; one production server for each size of store.',
      ],
    },
  ]
}

/** A running app with the lead auditor signed in. */
interface Visit {
  audit: string
  lead: Connection
  nobody: Connection
  everyPage: () => Promise<void>
  leave: () => Promise<void>
}

async function visit(workshop: Workshop, rows: number): Promise<Visit> {
  const { folder, audit, facts } = await workshop.finished(rows)
  const app = await startApp(folder)
  const [lead, nobody] = [new Connection(app.port, facts.lead), new Connection(app.port)]
  const everyPage = async () => {
    await pageAt(nobody, signInPage)
    for (const { path } of mainPages) await pageAt(lead, path(audit))
  }
  const leave = async () => {
    lead.close()
    nobody.close()
    await app.stop()
  }
  return { audit, lead, nobody, everyPage, leave }
}

/** Milliseconds of many requests to each, one after the other: what disturbs the machine disturbs them alike. */
async function inTurn(asked: readonly { who: Connection; path: string }[]): Promise<number[][]> {
  const times = asked.map(() => [] as number[])
  for (let round = 0; round < requests; round += 1)
    for (const [at, { who, path }] of asked.entries()) {
      const { ms } = await pageAt(who, path)
      times[at]?.push(ms)
    }
  return times
}

/** @throws where the page is not shown: a redirect is quick and would pass for a fast page */
export async function pageAt(connection: Connection, path: string): Promise<Answered> {
  const answer = await connection.ask({ method: 'GET', path, headers: { 'Accept-Encoding': 'gzip' } })
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`)
  return answer
}
