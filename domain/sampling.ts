import { createHash, hash } from 'node:crypto'
import { RepeatedId } from './repeated-id'

/**
 * How a sample is drawn. Rivest, 'Consistent Sampling with Replacement' (arXiv 1808.10016), as published in
 * votingworks/consistent_sampler: every case gets a ticket that depends on the seed and on its own id alone, and the
 * lowest tickets win. So neither the order of the list nor any other case can change a case's place in the order.
 */
export const samplingAlgorithm = 'rivest-consistent-sampler/first-tickets/without-replacement'

/** A case with its ticket, a decimal fraction as text: '0.' and 64 to 78 digits. */
export interface TicketedCase {
  id: string
  ticket: string
}

/**
 * All ids in the order of their tickets: the first n are the sample, the next are the spares.
 * Seed and ids are text and are hashed as given, without trimming or re-casing.
 * Throws where an id stands in the list twice.
 */
export function drawOrder(seed: string, ids: readonly string[]): TicketedCase[] {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw duplicate(id)
    seen.add(id)
  }
  const prefix = hash('sha256', seed)
  return ids.map((id) => ({ id, ticket: ticketFor(prefix, id) })).sort(byTicket)
}

/** The first `size` of drawOrder, or all of them where there are fewer, without sorting the rest. */
export function firstTickets(seed: string, ids: Iterable<string>, size: number): TicketedCase[] {
  return firstTicketsOfStrata(seed, inOneStratum(ids), new Map([['', size]])).get('') ?? []
}

function* inOneStratum(ids: Iterable<string>) {
  for (const id of ids) yield { id, stratum: '' }
}

/**
 * The lowest tickets of several strata in one pass. One seed serves them all: a stratum's sample is the order of the
 * whole population with the other strata left out.
 *
 * @param sizes how many of each stratum; a stratum that is not named here is passed over
 * @returns every named stratum with its cases in draw order: fewer than asked for where it holds fewer
 * Throws where an id stands in the list twice, in the same or in another stratum.
 */
export function firstTicketsOfStrata(
  seed: string,
  cases: Iterable<{ id: string; stratum: string }>,
  sizes: ReadonlyMap<string, number>,
): Map<string, TicketedCase[]> {
  const list = new RepeatedId()
  const draw = new DrawInParts(seed, sizes, (id, digest) => list.note(id, digest))
  for (const { id, stratum } of cases) draw.consider(id, stratum)
  const repeated = list.find()
  if (repeated !== null) throw duplicate(repeated)
  return draw.drawn()
}

/**
 * The same draw of a list that comes in parts, in any order, so that whoever reads a long one can do something else in
 * between. That no id comes twice is for the reader to know.
 */
export class DrawInParts {
  private readonly prefix: string
  private readonly lowest = new Map<string, LowestTickets>()

  /** @param noteHash told the hash of every case, as text of one-byte characters */
  constructor(
    seed: string,
    sizes: ReadonlyMap<string, number>,
    private readonly noteHash?: (id: string, digest: string) => void,
  ) {
    this.prefix = hash('sha256', seed)
    for (const [stratum, size] of sizes) this.lowest.set(stratum, new LowestTickets(this.prefix, size))
  }

  consider(id: string, stratum: string): void {
    const digest = hash('sha256', this.prefix + id, 'binary')
    this.noteHash?.(id, digest)
    this.lowest.get(stratum)?.consider(id, digest)
  }

  /** Every stratum with its cases in draw order. */
  drawn(): Map<string, TicketedCase[]> {
    return new Map(Array.from(this.lowest, ([stratum, tickets]) => [stratum, tickets.inOrder()] as const))
  }
}

/** The ticket of one case under a seed. */
export function ticketOf(seed: string, id: string): string {
  return ticketFor(hash('sha256', seed), id)
}

function duplicate(id: string): Error {
  return new Error(`The list holds '${id}' more than once. Every case may stand in it only once.`)
}

/**
 * The seed that decides which sampled cases are scored a second time: the same algorithm over the drawn cases, so
 * that the choice does not follow from the order in which they are scored.
 */
export function secondScoreSeed(seed: string): string {
  return `${seed}|second`
}

/** A ticket short enough to print: cut, not rounded, to 9 digits after any leading nines. Never sort by it. */
export function displayTicket(ticket: string): string {
  const firstOther = /^0\.9*/.exec(ticket)?.[0].length ?? 0
  return ticket.slice(0, firstOther + 9)
}

/**
 * The hash as a whole number, its decimal digits padded to 64 and written backwards: the leading digits of a 256-bit
 * number are not evenly spread, the low-order ones are.
 */
function ticketFor(prefix: string, id: string): string {
  const decimal = BigInt(`0x${hash('sha256', prefix + id)}`)
    .toString()
    .padStart(64, '0')
  return `0.${Buffer.from(decimal, 'latin1').reverse().toString('latin1')}`
}

/** Tickets are compared as text, never as numbers, which hold 16 of their 77 digits. Equal ones do not occur. */
function byTicket(a: TicketedCase, b: TicketedCase): number {
  return a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : byCodePoint(a.id, b.id)
}

/** What each byte of a hash adds to the number it stands for, modulo 100,000: first byte first. */
const placeValues = Float64Array.from({ length: 32 }, (_, byte) =>
  Number(256n ** BigInt(31 - byte) % 100_000n),
)

/**
 * The first five decimals of the ticket that a hash will give, without the ticket: enough to pass over nearly every
 * case of a large list. The sum stays below 32 x 255 x 100,000, so it is exact.
 */
function leadingDigits(digest: string): number {
  let sum = 0
  for (let byte = 0; byte < 32; byte += 1) sum += digest.charCodeAt(byte) * (placeValues[byte] ?? 0)
  let forwards = sum % 100_000
  let backwards = 0
  for (let digit = 0; digit < 5; digit += 1) {
    backwards = backwards * 10 + (forwards % 10)
    forwards = Math.floor(forwards / 10)
  }
  return backwards
}

/** Keeps the lowest tickets of a stream: up to twice as many as wanted are held before the higher half is dropped. */
class LowestTickets {
  private held: TicketedCase[] = []
  private highestOfUse = 99_999

  constructor(
    private readonly prefix: string,
    private readonly wanted: number,
  ) {}

  consider(id: string, digest: string): void {
    // A ticket that begins with three noughts is a multiple of 1,000 read backwards, and so of 8: three bits tell most.
    if (this.highestOfUse < 100 && (digest.charCodeAt(31) & 7) !== 0) return
    if (this.wanted === 0 || leadingDigits(digest) > this.highestOfUse) return
    this.held.push({ id, ticket: ticketFor(this.prefix, id) })
    if (this.held.length >= 2 * this.wanted + 16) this.dropTheRest()
  }

  inOrder(): TicketedCase[] {
    this.dropTheRest()
    return this.held
  }

  private dropTheRest(): void {
    this.held = this.held.sort(byTicket).slice(0, this.wanted)
    const last = this.held[this.wanted - 1]
    if (last) this.highestOfUse = Number(last.ticket.slice(2, 7))
  }
}

/**
 * SHA-256, hex, of the ids in byte order, one a line with a line feed after each: what `LC_ALL=C sort ids.txt |
 * sha256sum` prints. It is published before the seed is known, so that the list cannot be fitted to the sample.
 */
export function populationHash(ids: readonly string[]): string {
  const digest = createHash('sha256')
  let lines = ''
  for (const id of inByteOrder(ids)) {
    lines += `${id}\n`
    if (lines.length > 65_536) {
      digest.update(lines)
      lines = ''
    }
  }
  return digest.update(lines).digest('hex')
}

/** JavaScript sorts by UTF-16 unit, which differs from the order of the bytes only where surrogates take part. */
function inByteOrder(ids: readonly string[]): string[] {
  const plain = ids.every((id) => !/[\uD800-\uDFFF]/.test(id))
  return plain ? [...ids].sort() : [...ids].sort(byCodePoint)
}

/** -1, 0 or 1 by Unicode code point, which is also the order of the UTF-8 bytes; never by a language's collation. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return pointAt(a, i) < pointAt(b, i) ? -1 : 1
  }
  return Math.sign(a.length - b.length)
}

/** The order of a UTF-16 unit among code points: every half of a surrogate pair stands after U+FFFF. */
function pointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Fewest digits of a typed seed: twenty ten-sided dice, 66 bits, too many seeds for anybody to try. */
export const seedDigits = 20

/** What is wrong with a typed seed, as a sentence, or null where it can be used. */
export function seedProblem(seed: string): string | null {
  const other = /[^0-9]/u.exec(seed)
  if (seed === '')
    return `Enter the seed: at least ${seedDigits} digits, one from each throw of a ten-sided die.`
  if (other) return `The seed may hold only the digits 0 to 9. Character ${other.index + 1} is '${other[0]}'.`
  if (seed.length < seedDigits) {
    return `The seed has ${seed.length} digit${seed.length === 1 ? '' : 's'}. Enter at least ${seedDigits}, so that nobody could have tried every seed.`
  }
  return null
}
