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

const lead = 'Lead Auditor'
const outOfScope = (reason: string, at: string) => ({
  outOfScope: { reason, note: 'see log 4', by: lead, at },
})

/**
 * A draw and its extension, two cases out of scope with the spares in their places, one of them of the extension, a
 * case added by reference, and an earlier draw that was voided.
 */
export function exampleDraw(): { receipt: Receipt; list: ListedCase[] } {
  const list = population()
  const ids = list.map((c) => c.id)
  const sizes = new Map([['LD/DA', 15], ['LD/non-DA', 7], ['WD/all', 5]]) // prettier-ignore
  const orders = firstTicketsOfStrata(seed, list, sizes)
  const casesOf = (key: string, secondActFrom: number): ReceiptCase[] =>
    (orders.get(key) ?? []).map((c, at) => ({
      case: `case-${key}-${at + 1}`,
      ...c,
      rank: at + 1,
      act: at + 1 < secondActFrom ? 1 : 2,
      outOfScope: null,
    }))
  const { act: _, ...eleventh } = casesOf('LD/DA', 12)[10]!
  const { act: __, ...fifteenth } = casesOf('LD/DA', 12)[14]!
  const domestic = casesOf('LD/DA', 12)
    .with(3, { ...casesOf('LD/DA', 12)[3]!, ...outOfScope('Wrong offence', '2022-02-15T09:00:00Z') })
    .with(10, { ...eleventh, insteadOf: 4 })
    .with(12, { ...casesOf('LD/DA', 12)[12]!, ...outOfScope('Duplicate', '2022-02-17T09:00:00Z') })
    .with(14, { ...fifteenth, insteadOf: 13 })
  const act = { by: lead, softwareVersion: '0.1.0' }
  return {
    list,
    receipt: {
      schemaVersion: 2,
      algorithm: samplingAlgorithm,
      references: 'included',
      audit: { title: 'Stalking, fictional example', reference: 'STK-2022-02' },
      population: {
        size: list.length,
        sha256: populationHash(ids),
        frozenAt: '2022-02-14T09:00:00Z',
        frozenBy: lead,
        rule: 'Crimes of the year in Leeds and Wakefield.',
      },
      plan: { scoredTwiceInEachDistrict: 3 },
      seed,
      seedSource: { how: 'typed', witnesses: 'DCI A Example, PS B Example' },
      acts: [
        {
          act: 'draw',
          at: '2022-02-14T10:02:07Z',
          ...act,
          quotas: { 'LD/DA': 10, 'LD/non-DA': 5, 'WD/all': 5 },
        },
        {
          act: 'extension',
          at: '2022-02-16T11:30:00Z',
          ...act,
          quotas: { 'LD/DA': 3, 'LD/non-DA': 2 },
          reason: 'The ranges of Leeds are too wide to act on',
          finishedBefore: 0,
        },
      ],
      strata: [
        { key: 'LD/DA', district: 'LD', kind: 'DA', population: 160, cases: domestic },
        { key: 'LD/non-DA', district: 'LD', kind: 'non-DA', population: 40, cases: casesOf('LD/non-DA', 6) },
        { key: 'WD/all', district: 'WD', kind: 'all', population: 3, cases: casesOf('WD/all', 9) },
      ],
      targeted: [
        {
          case: 'case-targeted-1',
          id: undrawn(list, orders),
          label: 'T1',
          district: 'LD',
          kind: 'DA',
          by: lead,
          at: '2022-02-16T12:00:00Z',
          reason: 'Named in a complaint',
          drawnSince: null,
        },
      ],
      voidedDraws: [
        {
          number: 1,
          drawnAt: '2022-02-14T09:30:00Z',
          by: lead,
          cases: 18,
          seed: '11223344556677889900',
          seedSource: { how: 'generated' },
          populationSha256: populationHash(ids),
          reason: 'the witness left before the draw',
          askedBy: lead,
          approvedBy: 'Second Lead',
          voidedAt: '2022-02-14T09:50:00Z',
        },
      ],
    },
  }
}

const undrawn = (list: readonly ListedCase[], orders: ReadonlyMap<string, readonly { id: string }[]>) =>
  list.find(({ id }) => ![...orders.values()].some((order) => order.some((c) => c.id === id)))!.id

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

const renumber = (cases: ReceiptCase[]) => {
  for (const [at, c] of cases.entries()) c.rank = at + 1
}

/**
 * Ways to make a sample look other than it was drawn. Every one of them must be seen. What no receipt can show by
 * itself is not among them: a voided draw that is kept silent, a false reason, or an extension that nobody decided on and
 * that takes the right tickets. Those are in the trail of the audit.
 */
export const tamperings: Tampering[] = [
  inReceipt('a case swapped for another of its stratum', (r) => {
    r.strata[0]!.cases[2]!.id = population().find(
      (c) => !r.strata[0]!.cases.some((d) => d.id === c.id) && c.stratum === 'LD/DA',
    )!.id
  }),
  inReceipt('a case swapped for one that is not in the list', (r) => {
    r.strata[0]!.cases[2]!.id = '13210000000'
  }),
  inReceipt('a reference left out of a receipt that includes them', (r) => {
    delete r.strata[0]!.cases[2]!.id
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
    r.strata[2]!.cases.reverse()
    renumber(r.strata[2]!.cases)
  }),
  inReceipt('a rank that jumps', (r) => {
    r.strata[1]!.cases[6]!.rank = 8
  }),
  inReceipt('another ticket', (r) => {
    const c = r.strata[1]!.cases[2]!
    c.ticket = c.ticket.slice(0, -1) + (c.ticket.endsWith('1') ? '2' : '1')
  }),
  inReceipt('a smaller quota', (r) => {
    r.acts[0]!.quotas['LD/non-DA'] = 4
  }),
  inReceipt('a larger quota', (r) => {
    r.acts[0]!.quotas['LD/non-DA'] = 6
  }),
  inReceipt('a quota of a stratum that is not listed', (r) => {
    r.acts[0]!.quotas['BD/DA'] = 5
  }),
  inReceipt('an awkward case dropped and the ranks closed up', (r) => {
    r.strata[0]!.cases.splice(1, 1)
    renumber(r.strata[0]!.cases)
  }),
  inReceipt('a case dropped from the end', (r) => void r.strata[1]!.cases.pop()),
  inReceipt('a case put back in scope, its spare kept', (r) => {
    r.strata[0]!.cases[3]!.outOfScope = null
  }),
  inReceipt('a case taken out of scope without a spare', (r) => {
    r.strata[1]!.cases[1]!.outOfScope = { reason: 'Cancelled', by: lead, at: '2022-02-15T09:00:00Z' }
  }),
  inReceipt('a spare without need', (r) => {
    const { act: _, ...last } = r.strata[1]!.cases[6]!
    r.strata[1]!.cases.push({ ...last, case: 'case-forged', rank: 8, insteadOf: 2 })
  }),
  inReceipt('a forged spare: the next but one ticket', (r) => {
    const order = firstTicketsOfStrata(seed, population(), new Map([['LD/DA', 17]])).get('LD/DA')!
    Object.assign(r.strata[0]!.cases[14]!, order[16])
  }),
  inReceipt('a spare that claims to have been drawn', (r) => {
    const { insteadOf: _, ...spare } = r.strata[0]!.cases[10]!
    r.strata[0]!.cases[10] = { ...spare, act: 1 }
  }),
  inReceipt('a drawn case that claims to be a spare', (r) => {
    const { act: _, ...drawn } = r.strata[0]!.cases[9]!
    r.strata[0]!.cases[9] = { ...drawn, insteadOf: 4 }
  }),
  inReceipt('one case replaced twice', (r) => {
    r.strata[0]!.cases[14]!.insteadOf = 4
  }),
  inReceipt('an extension that is kept silent', (r) => void r.acts.pop()),
  inReceipt('an extension in which nothing was taken', (r) => {
    r.acts.push({ ...r.acts[1]!, at: '2022-02-18T09:00:00Z', quotas: { 'LD/non-DA': 5 } })
  }),
  inReceipt('a forged extension: three cases picked by hand', (r) => {
    const order = firstTicketsOfStrata(seed, population(), new Map([['LD/non-DA', 30]])).get('LD/non-DA')!
    r.acts.push({ ...r.acts[1]!, at: '2022-02-18T09:00:00Z', quotas: { 'LD/non-DA': 3 } })
    for (const [at, place] of [11, 17, 29].entries())
      r.strata[1]!.cases.push({
        ...{ case: `case-forged-${at}`, ...order[place]!, rank: 8 + at, act: 3, outOfScope: null },
      })
  }),
  inReceipt('a case of the draw moved to the extension', (r) => {
    r.strata[1]!.cases[4]!.act = 2
  }),
  inReceipt('two acts the other way round', (r) => void r.acts.reverse()),
  inReceipt('a drawn case that is said to be targeted too', (r) => {
    r.targeted[0]!.case = r.strata[0]!.cases[0]!.case
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
