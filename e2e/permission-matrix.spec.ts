import { expect, request, test, type APIRequestContext } from '@playwright/test'
import { routes, type RouteRule } from '../app/routes'
import { allows, type Permission } from '../domain/permissions'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import { addressesOf, type Address } from './addresses'
import { demonstration, type Demonstration } from './demonstration'
import { signedInClient } from './sign-in'

/*
 * Everybody tries every address, on their own things and on others', in both audits. What the permission table refuses
 * is not there (404), or, for a change to something that the person may see, refused (403), and changes nothing; what it
 * allows answers. A POST is sent with a field that no form has: whoever may do it is told so (422), and nothing happens
 * either.
 */

const people = [
  'lead',
  'second-lead',
  'auditor',
  'auditor-leeds',
  'district',
  'district-bd',
  'safeguarding',
  'governance',
  'administrator',
]

/** What is there only in one state of its subject: for somebody who may, 'not there' is right in the others. */
const onlyInSomeState = new Set([
  '/audits/[audit]/changes/[earlier]',
  '/audits/[audit]/figures/[measure]/[place]',
  '/audits/[audit]/comparisons/[comparison]',
  '/audits/[audit]/jobs/[job]',
  '/audits/[audit]/jobs/[job]/state',
  '/audits/[audit]/uploads/[upload]',
  '/audits/[audit]/uploads/[upload]/problems',
  '/audits/[audit]/uploads/[upload]/repeats',
  '/audits/[audit]/uploads/[upload]/report',
  '/audits/[audit]/decline-void',
  '/audits/[audit]/void',
  '/audits/[audit]/void-request',
  // Only with a criterion, and while answers can be challenged.
  '/cases/[case]/challenge',
  '/calibration-sets/[set]/cases/[story]',
  '/calibration-sets/[set]/cases/new',
  '/recommendations/[recommendation]/wording',
  '/checklists/[version]/criteria/new',
  '/checklists/[version]/library',
  '/checklists/[version]/criteria/[criterion]',
])

const open = routes.filter(({ asks }) => asks === 'anyone')
const guarded = routes.filter(({ asks }) => asks !== 'anyone')

async function answer(client: APIRequestContext, { rule, address }: Address): Promise<number> {
  if (rule.method === 'GET') return (await client.get(address, { maxRedirects: 0 })).status()
  const headers = { Accept: 'application/json' }
  return (await client.post(address, { headers, data: { 'no such field': true }, maxRedirects: 0 })).status()
}

/** Tables in which a look, a sign-in or a refusal is meant to leave something behind. */
const lookedAt = ['trail', 'sessions', 'sign_in_attempts', 'drafts']
const harmless = "'access refused', 'signed in', 'cases consulted', 'trail consulted', 'document exported'"

/** How many rows everything else holds. */
async function rowCounts({ database }: Demonstration): Promise<Record<string, number>> {
  const tables = await database.bare.rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const counts: Record<string, number> = {}
  for (const name of tables.map((row) => String(row.name)).filter((table) => !lookedAt.includes(table)))
    counts[name] = Number((await database.bare.rows(`SELECT count(*) AS n FROM "${name}"`))[0]?.n)
  const changes = await database.bare.rows(`SELECT count(*) AS n FROM trail WHERE event NOT IN (${harmless})`)
  counts['changes in the trail'] = Number(changes[0]?.n)
  return counts
}

/** The trail is one page for everybody who may read it; a lead auditor is shown the part of the audits they lead. */
function ownPartOf(path: string, subject: Subject, personId: string): Subject {
  return path.startsWith('/trail') ? { ...subject, leadId: personId } : subject
}

/** The permissions that show a thing of this kind; what belongs to the house is known to everybody. */
const shownBy: Partial<Record<Subject['type'], readonly Permission[]>> = {
  audit: ['see an audit', 'see findings'],
  'sample case': ['see a case'],
  recommendation: ['see a recommendation'],
  calibration: ['see a calibration'],
  challenge: ['see challenges'],
  // Who raised it reads it too.
  escalation: ['raise an escalation', 'acknowledge an escalation'],
}

/** A page that is refused is not there. A change is refused as such only to somebody who may see what it would change. */
function refusalOf({ method, path }: RouteRule, person: Person, subject: Subject): number {
  // Districts and governance read findings in the issue; the finding that is worked on is its audit's alone.
  const shows = path.startsWith('/findings/') ? (['see an audit'] as const) : shownBy[subject.type]
  const seen = !shows || shows.some((permission) => allows(permission, person, subject))
  return method === 'POST' && seen ? 403 : 404
}

let demo: Demonstration
test.beforeAll(async () => {
  demo = await demonstration()
})
test.afterAll(async () => {
  await demo.database.close()
})

test('the matrix is not empty', () => {
  expect(guarded.length).toBeGreaterThan(60)
  expect(
    guarded.flatMap((rule) => addressesOf(rule, demo)).every(({ address }) => !address.includes('[')),
  ).toBe(true)
})

test('somebody who is not signed in gets nowhere', async ({ baseURL }) => {
  const client = await request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { Origin: baseURL ?? '' },
  })
  const wrong: string[] = []
  for (const cell of guarded.flatMap((rule) => addressesOf(rule, demo))) {
    const status = await answer(client, cell)
    const expected = cell.rule.method === 'GET' ? [307] : [401, 415]
    if (!expected.includes(status)) wrong.push(`${cell.rule.method} ${cell.address} answered ${status}`)
  }
  expect(wrong).toEqual([])
  await client.dispose()
})

for (const key of people)
  test(`${key} gets what the table gives, and nothing else`, async ({ baseURL }) => {
    const client = await signedInClient(baseURL ?? '', key)
    const person = demo.person(key)
    const before = await rowCounts(demo)
    const wrong: string[] = []
    for (const cell of guarded.flatMap((rule) => addressesOf(rule, demo))) {
      const { rule, address, about, subject } = cell
      if (rule.asks === 'anyone') continue
      const allowed = allows(rule.asks, person, ownPartOf(rule.path, subject, person.id))
      const status = await answer(client, cell)
      const whenAllowed = rule.method === 'POST' ? [415, 422] : [200]
      const expected = allowed ? whenAllowed : [refusalOf(rule, person, subject)]
      const right = expected.includes(status) || (allowed && status === 404 && onlyInSomeState.has(rule.path))
      if (!right)
        wrong.push(
          `${rule.method} ${rule.path} (${about || 'the house'}): ${allowed ? 'allowed' : 'refused'} by the table, answered ${status} at ${address}`,
        )
    }
    expect(wrong).toEqual([])
    expect(await rowCounts(demo)).toEqual(before)
    await client.dispose()
  })

test('every open address is meant to be open', () => {
  expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'GET /api/auth/[...nextauth]',
    'GET /sign-in',
    'POST /api/auth/[...nextauth]',
    'POST /sign-out',
  ])
})
