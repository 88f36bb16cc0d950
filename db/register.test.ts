import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../domain/person'
import { recommendationStatuses } from '../domain/recommendation'
import { isOverdue, rag } from '../domain/recommendation-standing'
import { insertRecommendation, recommendationFor, type Recommendation } from './recommendations'
import {
  criteriaRecommendedOn,
  registerRows,
  registerTotals,
  type RegisterFilter,
  type RegisterPage,
} from './register'
import { recommendations } from './schema'
import { nothingFurther } from './testing/recommendation-row'
import { plannedAudit } from './testing/stories'
import { world, type World } from './testing/world'

const today = '2022-03-01'
const byDue: RegisterPage = { by: 'due', descending: false }

let there: World
let audits: { own: string; other: string }
let all: Recommendation[]

/** Two audits, each with one recommendation of every status in Leeds and Wakefield, half of them past their day. */
beforeEach(async () => {
  there = await world()
  audits = {
    own: await plannedAudit(there),
    other: await plannedAudit(there, { reference: 'STK-2021-12', auditors: [] }),
  }
  all = []
  for (const [reference, auditId] of [
    ['STK-2021-11', audits.own],
    ['STK-2021-12', audits.other],
  ] as const)
    for (const district of ['LD', 'WD'])
      for (const [place, status] of recommendationStatuses.entries()) {
        const number = String(place + 1).padStart(2, '0')
        all.push({
          id: `${reference}-${district}-${number}`,
          reference: `${reference}/${district}/${number}`,
          auditId,
          findingId: null,
          criterionId: null,
          district,
          wording: place === 3 ? 'Reach 100% of _all_ officers' : 'Train officers',
          priority: place % 3 === 0 ? 'low' : place % 3 === 1 ? 'high' : 'medium',
          ownerRole: 'DCI',
          ownerName: district === 'LD' ? 'Chris Dunmore' : 'Pat Winslow',
          dueOn: status === 'draft' ? null : place % 2 === 0 ? '2022-02-28' : '2022-03-31',
          originalDueOn: null,
          closingTest: '',
          evidenceRequired: '',
          status,
          writtenBy: 'lead',
          writtenAt: '2021-11-08T09:00:00.000Z',
          issuedAt: status === 'draft' ? null : '2021-12-01T09:00:00.000Z',
          closureProposedBy: null,
          closedAt: null,
          revision: 1,
          ...nothingFurther,
        })
      }
  await there.database.write(async (writer) => {
    for (const recommendation of all) await insertRecommendation(writer, recommendation)
  })
})

const rows = (person: Person, filter: RegisterFilter = {}, page: RegisterPage = byDue) =>
  registerRows(there.database.reader, person, filter, today, page)

const references = async (person: Person, filter: RegisterFilter = {}, page: RegisterPage = byDue) =>
  (await rows(person, filter, page)).map(({ recommendation }) => recommendation.reference)

const issued = (r: Recommendation) => r.status !== 'draft'

describe('the register shows', () => {
  const visibleTo: [string, (r: Recommendation) => boolean][] = [
    ['governance', issued],
    ['district', (r) => issued(r) && r.district === 'LD'],
    ['district-wd', (r) => issued(r) && r.district === 'WD'],
    ['district-bd', () => false],
    ['lead', () => true],
    ['auditor', (r) => r.auditId === audits.own],
    ['second-lead', () => false],
    ['administrator', () => false],
  ]

  test.each(visibleTo)(
    'to %s what they may see, and nothing else, whatever is asked for',
    async (key, may) => {
      const person = there.person(key)
      const expected = all.filter(may)
      expect((await references(person)).sort()).toEqual(expected.map((r) => r.reference).sort())
      for (const district of ['LD', 'WD'])
        expect(await references(person, { district })).toHaveLength(
          expected.filter((r) => r.district === district).length,
        )
      expect(await references(person, { text: 'officers' })).toHaveLength(expected.length)
      const found = await Promise.all(all.map((r) => recommendationFor(there.database.reader, r.id, person)))
      expect(found.filter((f) => f !== undefined).map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    },
  )
})

describe('a filter', () => {
  test('by status, audit, owner and text finds exactly those', async () => {
    const lead = there.person('lead')
    expect(await references(lead, { status: 'returned' })).toHaveLength(4)
    expect(await references(lead, { status: 'open' })).toHaveLength(4 * 8)
    expect(await references(lead, { auditId: audits.own, status: 'draft' })).toHaveLength(2)
    expect(await references(lead, { owner: 'WINSLOW' })).toHaveLength(24)
    expect(await references(lead, { text: '/ld/03' })).toHaveLength(2)
    expect(await references(lead, { text: '100% of _ALL_' })).toHaveLength(4)
    expect(await references(lead, { text: 'o%s' })).toEqual([])
    expect(await references(lead, { text: "'; drop table recommendations; --" })).toEqual([])
  })

  test('folds A to Z and no other letter, on either engine', async () => {
    const lead = there.person('lead')
    await there.database.write(
      async (writer) =>
        void (await writer
          .update(recommendations)
          .set({ ownerName: 'Émile ÖSTER' })
          .where(eq(recommendations.id, all[1]!.id))),
    )
    for (const [owner, found] of [
      ['Émile', 1],
      ['ÉMILE', 1],
      ['Öster', 1],
      ['émile', 0],
      ['öster', 0],
    ] as const)
      expect([owner, (await references(lead, { owner })).length]).toEqual([owner, found])
  })

  test('by slippage and by criterion finds exactly those', async () => {
    const lead = there.person('lead')
    const [criterionId] = there.criterionIds
    await there.database.write(async (writer) => {
      const change = (id: string, changes: Partial<Recommendation>) =>
        writer.update(recommendations).set(changes).where(eq(recommendations.id, id))
      await change(all[1]!.id, { originalDueOn: '2022-01-31', criterionId: criterionId! })
      await change(all[2]!.id, { originalDueOn: '2022-12-31' })
    })
    expect(await references(lead, { slipped: true })).toEqual([all[1]!.reference])
    expect(await criteriaRecommendedOn(there.database.reader, lead)).toEqual([
      { key: 'risk-assessment', name: 'Risk assessment' },
    ])
    expect(await criteriaRecommendedOn(there.database.reader, there.person('district-wd'))).toEqual([])
    expect(await references(lead, { criterion: 'risk-assessment' })).toEqual([all[1]!.reference])
    expect(await references(lead, { criterion: 'none' })).toEqual([])
  })

  test('by overdue agrees with the rule', async () => {
    const expected = all.filter((r) => isOverdue(r, today)).map((r) => r.reference)
    expect(expected.length).toBeGreaterThan(0)
    expect((await references(there.person('lead'), { overdue: true })).sort()).toEqual(expected.sort())
  })
})

describe('the totals', () => {
  test.each<RegisterFilter>([
    {},
    { district: 'LD' },
    { overdue: true },
    { status: 'in progress' },
    { text: 'train' },
  ])('of %o add up to the rows, colour by colour and status by status', async (filter) => {
    const lead = there.person('lead')
    const listed = await rows(lead, filter)
    const expected = new Map<string, number>()
    for (const { recommendation: r } of listed) {
      const key = `${r.district} ${rag(r, today)} ${r.status}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    const totals = new Map<string, number>()
    for (const t of await registerTotals(there.database.reader, lead, filter, today)) {
      const key = `${t.district} ${t.rag} ${t.status}`
      totals.set(key, (totals.get(key) ?? 0) + t.recommendations)
    }
    expect(totals).toEqual(expected)
  })
})

describe('the order', () => {
  test('is total, so that pages neither repeat nor leave out', async () => {
    const lead = there.person('lead')
    for (const by of ['due', 'reference', 'priority'] as const)
      for (const descending of [false, true]) {
        const whole = await references(lead, {}, { by, descending })
        const pages = await Promise.all(
          [0, 10, 20, 30, 40].map((offset) => references(lead, {}, { by, descending, limit: 10, offset })),
        )
        expect(pages.flat()).toEqual(whole)
        expect(new Set(whole).size).toBe(all.length)
      }
  })

  test('of references is by code points, whatever language the database was made for', async () => {
    const lead = there.person('lead')
    const odd = ['stk-2021-11/LD/50', 'STK 2021/LD/51', 'STK-2021-11B/LD/52', 'STK2021/LD/53', 'ÄTK/LD/54']
    await there.database.write(async (writer) => {
      for (const [at, reference] of odd.entries())
        await insertRecommendation(writer, { ...all[1]!, id: `odd-${at}`, reference })
    })
    const listed = await references(lead, {}, { by: 'reference', descending: false })
    expect(listed).toEqual([...listed].sort())
    expect(listed).toHaveLength(all.length + odd.length)
  })

  test('puts the first due first and what has no date last', async () => {
    const lead = there.person('lead')
    const due = (await rows(lead)).map(({ recommendation }) => recommendation.dueOn)
    expect(due).toEqual([...due].sort((a, b) => ((a ?? '9') < (b ?? '9') ? -1 : 1)))
    expect(due.slice(-4)).toEqual([null, null, null, null])
    const [first] = await rows(lead, {}, { by: 'priority', descending: false })
    expect(first?.recommendation.priority).toBe('high')
  })
})
