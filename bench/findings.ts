import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { environmentOf, inChild } from './child'
import { Connection } from './load'
import { median, timed } from './measure'
import type { NationalAudit } from './national-audit-child'
import { pageAt } from './pages'
import type { Section } from './report'
import { startApp, type RunningApp } from './server'
import { count, say, type Workshop } from './workshop'

const warmUp = 15
const requests = 40
const manyOthers = 100

/** What the findings of the largest audit that there could be cost, alone in its store and among many others. */
export async function findingsPart(workshop: Workshop): Promise<Section[]> {
  const alone = await madeFor(workshop, 0)
  const among = await madeFor(workshop, manyOthers)
  const visits = [await visit(alone), await visit(among)]
  say('asking for findings with few audits and with many in turn')
  for (let round = 0; round < warmUp; round += 1) for (const { ask } of visits) await ask()
  const pages: number[][] = visits.map(() => [])
  for (let round = 0; round < requests; round += 1)
    for (const [at, { ask }] of visits.entries()) pages[at]?.push(await ask())
  for (const { leave } of visits) await leave()
  const [few = 0, many = 0] = pages.map(median)
  return [
    {
      title: `Findings of ${count(alone.facts.cases)} cases, 43 districts and 20 criteria`,
      figures: [
        {
          what: 'the page',
          value: few,
          unit: 'ms',
          atMost: 150,
          floors: [
            {
              name: 'the same counts by one SQL aggregate',
              value: await aggregate(alone),
              atMostTimes: 5,
            },
          ],
        },
        {
          what: `the page, with ${manyOthers} other audits in the store`,
          value: many,
          unit: 'ms',
          floors: [{ name: 'the page without them', value: few, atMostTimes: 1.2 }],
        },
      ],
      how: [
        `medians of ${requests} requests each, one at a time and in turn, after ${warmUp} to warm up, from request to last byte, by the lead auditor; every answer is counted for each of them; limits and quantiles are kept from one to the next. The page has all figures in its two tables at the top, and pictures of the force: districts open one criterion at a time.`,
        'the aggregate counts the answers of finished first scores by stratum and criterion, in a process with the same SQLite.',
      ],
    },
  ]
}

interface Made {
  folder: string
  facts: NationalAudit
}

async function madeFor(workshop: Workshop, others: number): Promise<Made> {
  say(`scoring an audit of 43 districts beside ${others} others`)
  const folder = workshop.folderFor(`findings-${others}`)
  const facts = await inChild<NationalAudit>('national-audit-child.ts', { others }, environmentOf(folder))
  return { folder, facts }
}

async function visit({ folder, facts }: Made) {
  const app: RunningApp = await startApp(folder)
  const lead = new Connection(app.port, facts.lead)
  return {
    ask: async () => (await pageAt(lead, `/audits/${facts.audit}/findings`)).ms,
    leave: async () => {
      lead.close()
      await app.stop()
    },
  }
}

/** What somebody would write by hand: all counts of all figures in one statement. */
async function aggregate({ folder, facts }: Made): Promise<number> {
  const store = new BetterSqlite(path.join(folder, 'dip-sample.db'), { readonly: true })
  const statement = store.prepare(`
    select c.stratum, a.criterion_id,
      sum(a.answer = 'yes'), sum(a.answer = 'no'), sum(a.answer = 'not applicable'), sum(a.answer = 'cannot tell')
    from sample_cases c
    join draws d on d.id = c.draw_id and d.standing = 1
    join scores s on s.case_id = c.id and s.turn = 'first' and s.status = 'finished'
    join answers a on a.score_id = s.id
    where d.audit_id = ? and c.out_of_scope_at is null and c.targeted = 0
    group by c.stratum, a.criterion_id`)
  const times: number[] = []
  for (let round = 0; round < warmUp + requests; round += 1) {
    const { ms, result } = await timed(() => statement.all(facts.audit))
    if (result.length === 0) throw new Error('The aggregate found no answers.')
    if (round >= warmUp) times.push(ms)
  }
  store.close()
  return median(times)
}
