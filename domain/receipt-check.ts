import type { ListedCase } from './identifier-list'
import { readReceipt, type Receipt, type ReceiptCase, type ReceiptStratum } from './receipt'
import { originFaults } from './receipt-origins'
import { displayTicket, DrawInParts, populationHash, type TicketedCase } from './sampling'

/** `problems` is empty where every case of the stratum is the one that the seed and the list give. */
export interface StratumVerdict {
  key: string
  /** Cases of the list in it: that many tickets were made again. */
  listed: number
  inSample: number
  spares: number
  outOfScope: { rank: number; name: string; reason: string }[]
  problems: string[]
}

export interface Verdict {
  outcome: 'verified' | 'not verified'
  receipt: Receipt
  /** What is wrong with the list as a whole: another list, another size, a stratum that the receipt does not name. */
  problems: string[]
  strata: StratumVerdict[]
}

export type Checked = Verdict | { sentence: string }

/**
 * Makes the draw of a receipt again from its seed and the list of ids, and compares.
 *
 * @param json the receipt, parsed from JSON and not trusted
 * @param list every case of the population with its stratum, in any order
 * @returns a verdict, or a sentence where the receipt or the list cannot be used at all
 */
export function verifyReceipt(json: unknown, list: readonly ListedCase[]): Checked {
  const steps = verifyInSteps(json, list)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const listedAtOnce = 5_000

/** The same in steps, so that a server can answer others while it checks a long list. */
export function* verifyInSteps(json: unknown, list: readonly ListedCase[]): Generator<undefined, Checked> {
  const read = readReceipt(json)
  if ('sentence' in read) return read
  const { receipt } = read
  const sizes = new Map(receipt.strata.map((s) => [s.key, Math.max(s.cases.length, wantedFrom(s, receipt))]))
  const draw = new DrawInParts(receipt.seed, sizes)
  const ids = new Set<string>()
  const counts = new Map<string, number>()
  for (const [at, { id, stratum }] of list.entries()) {
    if (ids.has(id)) return { sentence: `The list has the id '${id}' more than once.` }
    ids.add(id)
    counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
    draw.consider(id, stratum)
    if (at % listedAtOnce === listedAtOnce - 1) yield undefined
  }
  const orders = draw.drawn()
  const problems = [
    ...listFaults(receipt, [...ids], counts),
    ...strangers(receipt, ids, orders),
    ...doubles(receipt),
  ]
  const strata = receipt.strata.map((stratum) =>
    stratumVerdict(stratum, receipt, {
      ids,
      listed: counts.get(stratum.key) ?? 0,
      order: orders.get(stratum.key) ?? [],
    }),
  )
  const sound = problems.length === 0 && strata.every((s) => s.problems.length === 0)
  return { outcome: sound ? 'verified' : 'not verified', receipt, problems, strata }
}

/** What every act asked of a stratum, and a next ticket for each case found out of scope. */
function wantedFrom({ key, cases }: ReceiptStratum, { acts }: Receipt): number {
  const asked = acts.reduce((sum, { quotas }) => sum + (quotas[key] ?? 0), 0)
  return asked + cases.filter((c) => c.outOfScope !== null).length
}

function listFaults(receipt: Receipt, ids: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const { size, sha256 } = receipt.population
  const keys = receipt.strata.map((s) => s.key)
  const problems: string[] = []
  if (ids.length !== size) problems.push(`The receipt is for ${size} cases; the list has ${ids.length}.`)
  const hash = populationHash(ids)
  if (hash !== sha256)
    problems.push(`The list is not the one that was frozen: its SHA-256 is ${hash}, the receipt's ${sha256}.`)
  for (const stratum of counts.keys()) {
    if (!keys.includes(stratum))
      problems.push(`The list has a stratum ${stratum} that the receipt does not name.`)
  }
  for (const [at, key] of keys.entries()) {
    if (keys.indexOf(key) !== at) problems.push(`The receipt names the stratum ${key} more than once.`)
  }
  for (const [at, { act, quotas }] of receipt.acts.entries()) {
    if ((act === 'draw') !== (at === 0))
      problems.push(
        `Act ${at + 1} is called '${act}': the first act is the draw, every later one an extension.`,
      )
    for (const key of Object.keys(quotas))
      if (!keys.includes(key))
        problems.push(`Act ${at + 1} asks for cases of ${key}, which the receipt does not list.`)
  }
  return problems
}

/** Where the receipt and the list have not one case in common, they belong to different audits. */
function strangers(
  receipt: Receipt,
  ids: ReadonlySet<string>,
  orders: ReadonlyMap<string, readonly TicketedCase[]>,
): string[] {
  const cases = receipt.strata.flatMap((s) => s.cases)
  const tickets = new Set([...orders.values()].flatMap((order) => order.map(({ ticket }) => ticket)))
  const known = cases.some(({ id, ticket }) => (id !== undefined && ids.has(id)) || tickets.has(ticket))
  return known || cases.length === 0
    ? []
    : ['Not one case of the receipt is in the list: one of the two files belongs to another audit.']
}

/** A case that stands in two places, or was added by reference while its ticket had been drawn. */
function doubles({ strata, targeted }: Receipt): string[] {
  const places = new Map<string, string>()
  const problems: string[] = []
  for (const { key, cases } of strata)
    for (const { case: id, rank } of cases) {
      const place = `rank ${rank} of ${key}`
      const other = places.get(id)
      if (other !== undefined) problems.push(`The case ${id} stands at ${other} and at ${place}.`)
      places.set(id, place)
    }
  for (const { case: id, label, district, drawnSince } of targeted) {
    const claimed = drawnSince ? `rank ${drawnSince.rank} of ${drawnSince.stratum}` : undefined
    if (places.get(id) !== claimed)
      problems.push(
        `Targeted case ${district} ${label} is ${claimed ? `said to be ${claimed} since, and is not` : `at ${places.get(id)} as well`}.`,
      )
  }
  return problems
}

interface Found {
  ids: ReadonlySet<string>
  listed: number
  order: readonly TicketedCase[]
}

function stratumVerdict(stratum: ReceiptStratum, receipt: Receipt, found: Found): StratumVerdict {
  const { key, cases, population } = stratum
  const { listed } = found
  const sized =
    population === listed
      ? []
      : [`The receipt says that the stratum holds ${population} cases; the list has ${listed}.`]
  return {
    key,
    listed,
    inSample: cases.filter((c) => c.outOfScope === null).length,
    spares: cases.filter((c) => c.insteadOf !== undefined).length,
    outOfScope: cases.flatMap((c) =>
      c.outOfScope ? [{ rank: c.rank, name: nameOf(c), reason: reasonOf(c.outOfScope) }] : [],
    ),
    problems: [
      ...sized,
      ...caseFaults(stratum, receipt, found),
      ...originFaults(stratum, receipt.acts, listed),
    ],
  }
}

const reasonOf = ({ reason, note }: { reason: string; note?: string | undefined }) =>
  note ? `${reason}: ${note}` : reason

/** What a case is called in a sentence: by its reference, or without one by its id in the house. */
const nameOf = (c: ReceiptCase) => c.id ?? `case ${c.case}`

function caseFaults(stratum: ReceiptStratum, receipt: Receipt, { ids, order }: Found): string[] {
  const wanted = Math.min(wantedFrom(stratum, receipt), order.length)
  const faults = stratum.cases.flatMap((c, at) => {
    const because = caseFault(c, at, { wanted, right: order[at], ids, references: receipt.references })
    return because === null ? [] : [`Rank ${at + 1}, ${nameOf(c)}: ${because}`]
  })
  const missing = order.slice(stratum.cases.length, wanted)
  return [
    ...faults,
    ...missing.map(
      ({ id, ticket }, at) =>
        `Rank ${stratum.cases.length + at + 1} is missing: it is ${id}, ticket ${displayTicket(ticket)}.`,
    ),
  ]
}

interface Place {
  /** How many cases the receipt must list. */
  wanted: number
  /** The case that the seed and the list give for this place. */
  right: TicketedCase | undefined
  ids: ReadonlySet<string>
  references: Receipt['references']
}

function caseFault(c: ReceiptCase, at: number, { wanted, right, ids, references }: Place): string | null {
  if (c.rank !== at + 1) return `the receipt numbers it ${c.rank}.`
  if (c.id === undefined && references === 'included')
    return 'has no reference, on a receipt that says it includes them.'
  if (c.id !== undefined && !ids.has(c.id)) return 'this id is not in the list.'
  if (at >= wanted || !right) return 'is one case too many for what the acts asked for.'
  if (c.id !== undefined && c.id !== right.id)
    return `the ticket of this rank is ${displayTicket(right.ticket)} and belongs to ${right.id}.`
  if (c.ticket !== right.ticket)
    return `the receipt gives the ticket ${displayTicket(c.ticket)}; it is ${displayTicket(right.ticket)}.`
  return null
}
