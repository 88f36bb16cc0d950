import { expect, test, type APIRequestContext } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import { routes } from '../app/routes'
import { audits, sampleCases, scores } from '../db/schema'
import { scoringCriteria } from '../db/scoring-criteria'
import { openedZip } from '../documents/testing/opened-zip'
import { addressesOf } from './addresses'
import { demonstration, type Demonstration } from './demonstration'
import { signedInClient } from './sign-in'

/*
 * Two people score one case on their own. While the second score is out, its scorer and everybody else who works on the
 * audit try every address there is, read every page, search, list, file and trail view that they may, and send every
 * change with nothing in it: none of what the first one typed comes back anywhere.
 */

const typed = 'HELD-BACK-UNTIL-BOTH-ARE-IN'
const part = typed.slice(0, 15)
const asked = 'ASKED-OF-THE-LEAD-AUDITOR'

let demo: Demonstration
test.beforeAll(async () => {
  demo = await demonstration()
})
test.afterAll(async () => {
  await demo.database.close()
})

/** A case of the audit that is being scored whose two scores are in, with the keys of its scorers. */
async function doubleScoredCase() {
  const { reader } = demo.database
  const rows = await reader
    .select({ caseId: scores.caseId, turn: scores.turn, scorerId: scores.scorerId, auditId: scores.auditId })
    .from(scores)
    .innerJoin(sampleCases, eq(sampleCases.id, scores.caseId))
    .innerJoin(audits, eq(audits.id, scores.auditId))
    .where(
      and(eq(audits.reference, 'STK-2020-11'), eq(scores.status, 'finished'), eq(sampleCases.second, true)),
    )
  const found = rows.find(({ caseId }) => rows.filter((row) => row.caseId === caseId).length === 2)
  if (!found) throw new Error('The demonstration has no case with two finished scores.')
  const keyOf = (turn: string) => {
    const id = rows.find((row) => row.caseId === found.caseId && row.turn === turn)?.scorerId
    const key = ['auditor', 'auditor-two', 'auditor-leeds'].find((one) => demo.person(one).id === id)
    if (!key) throw new Error('The case has a scorer whom nobody knows.')
    return key
  }
  return { ...found, first: keyOf('first'), second: keyOf('second') }
}

async function send(client: APIRequestContext, address: string, data: object) {
  return client.post(address, { headers: { Accept: 'application/json' }, data, maxRedirects: 0 })
}

/** What an answer holds, its files unpacked. */
async function textOf(client: APIRequestContext, address: string): Promise<string> {
  const body = await (await client.get(address)).body()
  if (body.subarray(0, 2).toString('latin1') !== 'PK') return body.toString('utf8')
  return [...openedZip(body).values()].join('\n')
}

/** What else can be asked of an address, beside the address itself. */
const askedOf = (address: string) => [
  address,
  `${address}?as=csv`,
  `${address}?as=xlsx`,
  // A search shows again what was searched for: a part of the text, which finds the whole where it is there to be found.
  `${address}?q=${part}&text=${part}&search=${part}&who=${part}&event=answer+saved`,
]

test('nothing of a first score comes out before the second is in', async ({ baseURL }) => {
  test.setTimeout(600_000)
  const { caseId, auditId, first, second } = await doubleScoredCase()
  const lead = await signedInClient(baseURL ?? '', 'second-lead')
  for (const turn of ['first', 'second'])
    expect(
      (await send(lead, `/cases/${caseId}/reopen`, { turn, reason: 'The log has come in' })).status(),
    ).toBe(200)
  await lead.dispose()
  const scorer = await signedInClient(baseURL ?? '', first)
  const queries: string[] = []
  for (const { id, reasons, key } of await scoringCriteria(demo.database.reader, auditId)) {
    const answer = {
      ...{ criterion: id, revision: 1, answer: 'no', reasonCode: reasons[1]?.code, reason: typed },
      ...{ evidence: typed, note: typed },
    }
    expect((await send(scorer, `/cases/${caseId}/answer`, answer)).status(), key).toBe(200)
    const question = { about: `first ${id}`, question: asked }
    const query = await send(scorer, `/cases/${caseId}/ask-query`, question)
    expect(query.status(), key).toBe(200)
    queries.push(((await query.json()) as { result: { query: string } }).result.query)
  }
  expect((await send(scorer, `/cases/${caseId}/finish`, {})).status()).toBe(200)
  expect(await textOf(scorer, `/cases/${caseId}`)).toContain(typed)

  const aCase = demo.things.case?.[1]
  const things = {
    ...demo.things,
    case: [{ ...aCase, name: 'the case', id: caseId, subject: aCase?.subject }],
  }
  const addresses = (method: string) => [
    ...new Set(
      routes
        .filter((rule) => rule.method === method && rule.asks !== 'anyone')
        .flatMap((rule) => addressesOf(rule, { ...demo, things } as Demonstration))
        .map(({ address }) => address),
    ),
  ]
  expect(addresses('GET')).toContain(`/cases/${caseId}`)
  const told: string[] = []
  for (const key of [second, 'second-lead', 'governance', 'administrator', 'district']) {
    const client = await signedInClient(baseURL ?? '', key)
    const held = key === 'second-lead' ? [typed] : [typed, asked]
    const look = (where: string, text: string) => {
      for (const secret of held) if (text.includes(secret)) told.push(`${key}: ${where} tells ${secret}`)
    }
    for (const address of addresses('GET').flatMap(askedOf)) look(address, await textOf(client, address))
    for (const address of addresses('POST'))
      if (!/sign-out|password/.test(address))
        look(
          `POST ${address}`,
          await (await send(client, address, { criterion: '', 'no such field': 1 })).text(),
        )
    if (key === second) {
      const [criterion] = await scoringCriteria(demo.database.reader, auditId)
      const stale = { criterion: criterion?.id, revision: 7, answer: 'yes', reasonCode: '', reason: '' }
      const overtaken = await send(client, `/cases/${caseId}/answer`, { ...stale, evidence: '', note: '' })
      expect(overtaken.status()).toBe(409)
      look('a save that was overtaken', await overtaken.text())
    }
    await client.dispose()
  }
  expect(told).toEqual([])
  // It was there all the time: once the second score is in too, its scorer reads both.
  const other = await signedInClient(baseURL ?? '', second)
  expect((await send(other, `/cases/${caseId}/finish`, {})).status()).toBe(200)
  const both = await textOf(other, `/cases/${caseId}`)
  expect(both).toContain(typed)
  expect(both).toContain(asked)
  await other.dispose()
  for (const query of queries) {
    const settled = { query, entries: 1, resolution: 'Settled.' }
    expect((await send(scorer, `/cases/${caseId}/resolve-query`, settled)).status()).toBe(200)
  }
  await scorer.dispose()
})
