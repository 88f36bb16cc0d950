/**
 * The crimes of an extract that share their pair with another, in the order in which the store keeps them. A key that is
 * indexed crime by crime, in the order of the file, touches a page of the store for every crime of a large extract;
 * sorted first, the same entries are added one after the other.
 */

/** One crime of a pair: the pair's number, the day as the extract has it, the crime's row. */
export type PairCells = readonly [pair: number, recordedOn: string, row: number]

/**
 * The number under which the crimes of a pair are listed: its key hashed to 24 bits. Two pairs may share one, so that who
 * reads the list compares the keys. FNV-1a of 32 bits over UTF-16 units, folded to 24 (Fowler, Noll and Vo, 1991).
 */
export function pairNumber(pairKey: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < pairKey.length; at += 1)
    hash = Math.imul(hash ^ pairKey.charCodeAt(at), 0x01000193) >>> 0
  return (hash >>> 24) ^ (hash & 0xffffff)
}

const [dayBits, rowBits] = [16n, 24n]
const mostRows = 2 ** Number(rowBits)
const firstYear = 1900

/** A day as a number that sorts like its text; a month alone comes before its days. Good for the years 1900 to 2056. */
function dayNumber(recordedOn: string): number {
  const [year = 0, month = 0, day = 0] = recordedOn.split('-').map(Number)
  return ((year - firstYear) * 13 + month) * 32 + day
}

function dayOf(number: number): string {
  const [day, month, year] = [number % 32, Math.floor(number / 32) % 13, Math.floor(number / (32 * 13))]
  const parts = [String(year + firstYear), String(month).padStart(2, '0')]
  return [...parts, ...(day === 0 ? [] : [String(day).padStart(2, '0')])].join('-')
}

/** Takes the crimes of an extract in any order and gives those of each pair together: eight bytes a crime meanwhile. */
export class PairList {
  private entries = new BigUint64Array(1 << 12)
  private size = 0

  /**
   * A crime without a pair or a day stands beside no other; nor does one of a day outside the years that can be kept in
   * order, which nobody living has part in.
   */
  add(row: number, pairKey: string | null, recordedOn: string | null): void {
    if (pairKey === null || recordedOn === null) return
    const day = dayNumber(recordedOn)
    if (day < 0 || day >= 2 ** Number(dayBits)) return
    if (row >= mostRows)
      throw new Error(`The pair of row ${row} cannot be listed: no upload has so many rows.`)
    if (this.size === this.entries.length) this.grow()
    const pairAndDay = BigInt(pairNumber(pairKey) * 2 ** Number(dayBits) + day)
    this.entries[this.size] = (pairAndDay << rowBits) | BigInt(row)
    this.size += 1
  }

  /** By pair, day and row; a number that a single crime has is left out. */
  *together(): Generator<PairCells> {
    const sorted = this.entries.subarray(0, this.size).sort()
    let first: PairCells | undefined
    let told = false
    for (const entry of sorted) {
      const one = cellsOf(entry)
      const [pair] = one
      if (first?.[0] !== pair) [first, told] = [one, false]
      else {
        if (!told) yield first
        told = true
        yield one
      }
    }
  }

  private grow(): void {
    const larger = new BigUint64Array(this.entries.length * 2)
    larger.set(this.entries)
    this.entries = larger
  }
}

function cellsOf(entry: bigint): PairCells {
  const row = Number(entry & (BigInt(mostRows) - 1n))
  const pairAndDay = Number(entry >> rowBits)
  const days = 2 ** Number(dayBits)
  return [Math.floor(pairAndDay / days), dayOf(pairAndDay % days), row]
}
