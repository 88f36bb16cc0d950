import type { ListedCase } from '../identifier-list'
import type { Receipt, ReceiptCase } from '../receipt'
import { firstTicketsOfStrata, populationHash, samplingAlgorithm } from '../sampling'

const seed = '83026417593840275516'

/** 203 fictional crimes: 160 and 40 of Leeds, and a district of three that is taken whole. */
function population(): ListedCase[] {
  const cases = Array.from({ length: 200 }, (_, i) => ({
    id: `1321${String(7919 * (i + 1)).padStart(8, '0')}`,
    stratum: i % 5 === 0 ? 'LD/non-DA' : 'LD/DA',
  }))
  return [...cases, ...['013210000001', 'caf\u00e9', '\u{1f600},"'].map((id) => ({ id, stratum: 'WD/all' }))]
}

/** A draw with a case out of scope, a spare in its place, and an earlier draw that was voided. */
export function exampleDraw(): { receipt: Receipt; list: ListedCase[] } {
  const list = population()
  const ids = list.map((c) => c.id)
  const sizes = new Map([['LD/DA', 11], ['LD/non-DA', 5], ['WD/all', 5]]) // prettier-ignore
  const orders = firstTicketsOfStrata(seed, list, sizes)
  const casesOf = (key: string): ReceiptCase[] =>
    (orders.get(key) ?? []).map((c, at) => ({ ...c, rank: at + 1, status: 'drawn' as const }))
  const domestic = casesOf('LD/DA')
  const outOfScope: ReceiptCase = {
    ...domestic[3]!,
    status: 'out of scope',
    reason: 'recorded as another offence',
  }
  const withSpare = domestic.with(3, outOfScope).with(10, { ...domestic[10]!, status: 'spare' })
  return {
    list,
    receipt: {
      schemaVersion: 1,
      algorithm: samplingAlgorithm,
      seed,
      seedSource: { how: 'typed', witnesses: 'DCI A Example, PS B Example' },
      drawnBy: 'Lead Auditor',
      drawnAt: '2022-02-14T10:02:07Z',
      softwareVersion: '0.1.0',
      audit: { title: 'Stalking, fictional example', reference: 'STK-2022-02' },
      population: { size: list.length, sha256: populationHash(ids) },
      strata: [
        { key: 'LD/DA', district: 'LD', kind: 'DA', population: 160, quota: 10, cases: withSpare },
        {
          key: 'LD/non-DA',
          district: 'LD',
          kind: 'non-DA',
          population: 40,
          quota: 5,
          cases: casesOf('LD/non-DA'),
        },
        { key: 'WD/all', district: 'WD', kind: 'all', population: 3, quota: 5, cases: casesOf('WD/all') },
      ],
      voidedDraws: [
        {
          drawnAt: '2022-02-14T09:30:00Z',
          by: 'Lead Auditor',
          reason: 'the period was wrong',
          approvedBy: 'Second Lead',
          seed: '11223344556677889900',
          populationSha256: populationHash(ids.slice(1)),
        },
      ],
    },
  }
}

interface Tampering {
  name: string
  change: (receipt: Receipt, list: ListedCase[]) => [Receipt, ListedCase[]]
}

const inReceipt = (name: string, change: (receipt: Receipt) => void): Tampering => ({
  name,
  change: (receipt, list) => {
    change(receipt)
    return [receipt, list]
  },
})

const inList = (name: string, change: (list: ListedCase[]) => ListedCase[]): Tampering => ({
  name,
  change: (receipt, list) => [receipt, change(list)],
})

/** Ways to make a sample look other than it was drawn. Every one of them must be seen. */
export const tamperings: Tampering[] = [
  inReceipt('a case swapped for another of its stratum', (r) => {
    r.strata[0]!.cases[2]!.id = population().find(
      (c) => !r.strata[0]!.cases.some((d) => d.id === c.id) && c.stratum === 'LD/DA',
    )!.id
  }),
  inReceipt('a case swapped for one that is not in the list', (r) => {
    r.strata[0]!.cases[2]!.id = '13210000000'
  }),
  inReceipt('the ids of two strata exchanged', (r) => {
    const [a, b] = [r.strata[0]!.cases[0]!, r.strata[1]!.cases[0]!]
    ;[a.id, b.id] = [b.id, a.id]
    ;[a.ticket, b.ticket] = [b.ticket, a.ticket]
  }),
  inReceipt('another seed', (r) => {
    r.seed = r.seed.replace('8', '9')
  }),
  inReceipt('a seed with a space after it', (r) => {
    r.seed = `${r.seed} `
  }),
  inReceipt('two cases the other way round', (r) => {
    r.strata[1]!.cases.reverse()
  }),
  inReceipt('two cases the other way round, renumbered', (r) => {
    r.strata[1]!.cases.reverse()
    for (const [at, c] of r.strata[1]!.cases.entries()) c.rank = at + 1
  }),
  inReceipt('a rank that jumps', (r) => {
    r.strata[1]!.cases[4]!.rank = 6
  }),
  inReceipt('another ticket', (r) => {
    const c = r.strata[1]!.cases[2]!
    c.ticket = c.ticket.slice(0, -1) + (c.ticket.endsWith('1') ? '2' : '1')
  }),
  inReceipt('a smaller quota', (r) => {
    r.strata[1]!.quota = 4
  }),
  inReceipt('a larger quota', (r) => {
    r.strata[1]!.quota = 6
  }),
  inReceipt('an awkward case dropped and the ranks closed up', (r) => {
    r.strata[0]!.cases.splice(1, 1)
    for (const [at, c] of r.strata[0]!.cases.entries()) c.rank = at + 1
  }),
  inReceipt('a case dropped from the end', (r) => void r.strata[0]!.cases.pop()),
  inReceipt('a spare in the place of a case that is in scope', (r) => {
    const { id, ticket, rank } = r.strata[0]!.cases[3]!
    r.strata[0]!.cases[3] = { id, ticket, rank, status: 'drawn' }
  }),
  inReceipt('a spare without need', (r) => {
    r.strata[1]!.cases.push({ ...r.strata[1]!.cases[4]!, rank: 6, status: 'spare' })
  }),
  inReceipt('a spare that claims to have been drawn', (r) => {
    r.strata[0]!.cases[10]!.status = 'drawn'
  }),
  inReceipt('a drawn case that claims to be a spare', (r) => {
    r.strata[0]!.cases[0]!.status = 'spare'
  }),
  inReceipt('another size of the population', (r) => {
    r.population.size += 1
  }),
  inReceipt('another size of a stratum', (r) => {
    r.strata[0]!.population += 1
  }),
  inReceipt('another hash', (r) => {
    r.population.sha256 = populationHash(['1'])
  }),
  inReceipt('a stratum left out', (r) => void r.strata.pop()),
  inReceipt('a stratum twice', (r) => void r.strata.push(r.strata[2]!)),
  inList('a row removed', (list) => list.slice(0, -1)),
  inList('a row added', (list) => [...list, { id: '999', stratum: 'LD/DA' }]),
  inList('an id changed by one digit', (list) =>
    list.with(7, { ...list[7]!, id: `${list[7]!.id.slice(0, -1)}x` }),
  ),
  inList('a drawn case moved to another stratum', (list) => {
    const drawn = exampleDraw().receipt.strata[0]!.cases[0]!.id
    return list.map((c) => (c.id === drawn ? { ...c, stratum: 'LD/non-DA' } : c))
  }),
  inList('a row moved to a stratum of its own', (list) => list.with(7, { ...list[7]!, stratum: 'LD/other' })),
]
