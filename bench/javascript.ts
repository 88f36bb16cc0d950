import { startBareNext } from './bare-next'
import { Connection } from './load'
import { mainPages, pageAt, signInPage } from './pages'
import type { Figure, Floor, Section } from './report'
import { startApp } from './server'
import { count, say, type Workshop } from './workshop'

const crimes = 10_000
const goals = { reading: 110_000, scoring: 150_000 }

/** The JavaScript that a browser fetches for a page it has never seen, beside a bare page of the same Next and React. */
export async function javascriptPart(workshop: Workshop): Promise<Section[]> {
  const bareNext = await startBareNext(workshop.folderFor('bare-next'))
  const nobodyThere = new Connection(bareNext.port)
  const bare = await scriptBytes(nobodyThere, '/')
  nobodyThere.close()
  await bareNext.stop()
  const floor: Floor = { name: 'a bare page of the same Next and React', value: bare }
  const figure = (what: string, value: number, atMost: number): Figure => ({
    ...{ what, value, atMost },
    unit: 'bytes',
    floors: [floor],
  })
  const reading = await readingPages(workshop)
  return [
    {
      title: 'JavaScript of a page, gzip',
      figures: [
        ...reading.map(({ name, bytes }) => figure(name, bytes, goals.reading)),
        figure('scoring a case', await scoringPage(workshop), goals.scoring),
      ],
      how: [
        'every script file that the page names, in its tags or in its data, as the server sends it with gzip; what only browsers without modules fetch is left out, what stands in the page itself too.',
      ],
    },
  ]
}

async function readingPages(workshop: Workshop): Promise<{ name: string; bytes: number }[]> {
  const { folder, audit, facts } = await workshop.finished(crimes)
  const app = await startApp(folder)
  say(`weighing the scripts of pages with ${count(crimes)} crimes`)
  const lead = new Connection(app.port, facts.lead)
  const nobody = new Connection(app.port)
  const weighed = [{ name: 'sign in', bytes: await scriptBytes(nobody, signInPage) }]
  for (const { name, path } of mainPages) weighed.push({ name, bytes: await scriptBytes(lead, path(audit)) })
  lead.close()
  nobody.close()
  await app.stop()
  return weighed
}

async function scoringPage(workshop: Workshop): Promise<number> {
  const { folder, facts } = await workshop.sharedOut(crimes)
  const [desk] = facts.desks
  if (!desk) throw new Error('Nobody has a case to score.')
  const app = await startApp(folder)
  const auditor = new Connection(app.port, desk.cookie)
  const bytes = await scriptBytes(auditor, `/cases/${desk.caseId}`)
  auditor.close()
  await app.stop()
  return bytes
}

/** Bytes of the script files of a page, as they come over the wire. */
async function scriptBytes(connection: Connection, path: string): Promise<number> {
  const page = await connection.ask({ method: 'GET', path })
  if (page.status !== 200) throw new Error(`${path} was answered with ${page.status}.`)
  let bytes = 0
  for (const script of scriptsOf(page.body.toString('utf8')))
    bytes += (await pageAt(connection, script)).body.length
  return bytes
}

/** Addresses of the script files that a page names, without those for browsers that know no modules. */
export function scriptsOf(html: string): string[] {
  const named = [...html.matchAll(/static\/chunks\/[^"\\?]+\.js/g)].map(([file]) => `/_next/${file}`)
  const old = new Set(
    [...html.matchAll(/<script [^>]*>/gi)]
      .filter(([tag]) => /\snomodule/i.test(tag))
      .map(([tag]) => /src="([^"?]+)/.exec(tag)?.[1]),
  )
  return [...new Set(named)].filter((file) => !old.has(file))
}
