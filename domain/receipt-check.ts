import type { ListedCase } from './identifier-list'
import { readReceipt, type Receipt, type ReceiptCase, type ReceiptStratum } from './receipt'
import { displayTicket, firstTicketsOfStrata, populationHash, type TicketedCase } from './sampling'

/** `problems` is empty where every case of the stratum is the one that the seed and the list give. */
export interface StratumVerdict {
  key: string
  inSample: number
  outOfScope: { rank: number; id: string; reason: string }[]
  problems: string[]
}

export interface Verdict {
  outcome: 'verified' | 'not verified'
  receipt: Receipt
  /** What is wrong with the list as a whole: another list, another size, a stratum that the receipt does not name. */
  problems: string[]
  strata: StratumVerdict[]
}

/**
 * Makes the draw of a receipt again from its seed and the list of ids, and compares.
 *
 * @param json the receipt, parsed from JSON and not trusted
 * @param list every case of the population with its stratum, in any order
 * @returns a verdict, or a sentence where the receipt or the list cannot be used at all
 */
export function verifyReceipt(json: unknown, list: readonly ListedCase[]): Verdict | { sentence: string } {
  const read = readReceipt(json)
  if ('sentence' in read) return read
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) return { sentence: `The list has the id '${id}' more than once.` }
    seen.add(id)
  }
  const { problems, strata } = drawFaults(read.receipt, list)
  const sound = problems.length === 0 && strata.every((s) => s.problems.length === 0)
  return { outcome: sound ? 'verified' : 'not verified', receipt: read.receipt, problems, strata }
}

/** Everything in a receipt that the seed and the list of ids contradict, in sentences. */
function drawFaults(receipt: Receipt, list: readonly ListedCase[]) {
  const sizes = new Map(receipt.strata.map((s) => [s.key, Math.max(s.cases.length, listedCases(s))]))
  const orders = firstTicketsOfStrata(receipt.seed, list, sizes)
  const counts = new Map<string, number>()
  for (const { stratum } of list) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  const ids = new Set(list.map(({ id }) => id))
  return {
    problems: listFaults(receipt, list, counts),
    strata: receipt.strata.map((stratum) => ({
      key: stratum.key,
      inSample: stratum.cases.filter((c) => c.status !== 'out of scope').length,
      outOfScope: stratum.cases.flatMap((c) => (c.status === 'out of scope' ? [c] : [])),
      problems: [
        ...sizeFaults(stratum, counts.get(stratum.key) ?? 0),
        ...caseFaults(stratum, orders.get(stratum.key) ?? [], ids),
      ],
    })),
  }
}

/** The quota, and a next ticket for each case found out of scope. */
function listedCases(stratum: ReceiptStratum): number {
  return stratum.quota + stratum.cases.filter((c) => c.status === 'out of scope').length
}

function listFaults(
  receipt: Receipt,
  list: readonly ListedCase[],
  counts: ReadonlyMap<string, number>,
): string[] {
  const { size, sha256 } = receipt.population
  const keys = receipt.strata.map((s) => s.key)
  const problems: string[] = []
  if (list.length !== size) problems.push(`The receipt is for ${size} cases; the list has ${list.length}.`)
  const hash = populationHash(list.map(({ id }) => id))
  if (hash !== sha256) {
    problems.push(`The list is not the one that was frozen: its SHA-256 is ${hash}, the receipt's ${sha256}.`)
  }
  for (const stratum of counts.keys()) {
    if (!keys.includes(stratum))
      problems.push(`The list has a stratum ${stratum} that the receipt does not name.`)
  }
  for (const [at, key] of keys.entries()) {
    if (keys.indexOf(key) !== at) problems.push(`The receipt names the stratum ${key} more than once.`)
  }
  return problems
}

function sizeFaults(stratum: ReceiptStratum, listed: number): string[] {
  if (stratum.population === listed) return []
  return [`The receipt says that the stratum holds ${stratum.population} cases; the list has ${listed}.`]
}

function caseFaults(
  stratum: ReceiptStratum,
  order: readonly TicketedCase[],
  ids: ReadonlySet<string>,
): string[] {
  const wanted = Math.min(listedCases(stratum), order.length)
  const faults = stratum.cases.flatMap(
    (c, at) => caseFault(c, at, { stratum, wanted, right: order[at], ids }) ?? [],
  )
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
  stratum: ReceiptStratum
  /** How many cases the receipt must list. */
  wanted: number
  /** The case that the seed and the list give for this place. */
  right: TicketedCase | undefined
  ids: ReadonlySet<string>
}

function caseFault(c: ReceiptCase, at: number, { stratum, wanted, right, ids }: Place): string | null {
  const rank = at + 1
  const place = `Rank ${rank}, ${c.id}`
  if (c.rank !== rank) return `${place}: the receipt numbers it ${c.rank}.`
  if (!ids.has(c.id)) return `${place}: this id is not in the list.`
  if (at >= wanted || !right) return `${place}: is one case too many for a quota of ${stratum.quota}.`
  if (c.id !== right.id) {
    return `${place}: the ticket of this rank is ${displayTicket(right.ticket)} and belongs to ${right.id}.`
  }
  if (c.ticket !== right.ticket) {
    return `${place}: the receipt gives the ticket ${displayTicket(c.ticket)}; it is ${displayTicket(right.ticket)}.`
  }
  const expected = rank <= stratum.quota ? 'drawn' : 'spare'
  if (c.status !== 'out of scope' && c.status !== expected) {
    return `${place}: is marked '${c.status}'; with a quota of ${stratum.quota} it is '${expected}'.`
  }
  return null
}
