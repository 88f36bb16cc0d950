/** A ward with where it lies. */
export interface PlacedWard {
  name: string
  /** Code or name of its district, or null where the file does not say. */
  district: string | null
  /** Rings as longitude, latitude, longitude, ... of WGS 84 in hundred thousandths of a degree (about a metre). */
  rings: number[][]
}

/** What rings are counted in. */
export const partsOfADegree = 100_000

/** Cells along each side of the grid: over a county, one is some two hundred metres wide. */
const cells = 512

interface Box {
  west: number
  south: number
  east: number
  north: number
}

/**
 * Finds the ward in which a place lies. The wards are laid on a grid: a cell that no outline crosses lies in one ward or
 * in none, so that for most places of a million one look into the grid is enough; the others are counted against the
 * outlines of the wards that cross their cell (even-odd rule; islands and holes included).
 */
export class WardFinder {
  private readonly wards: (PlacedWard & Box)[]
  private readonly all: Box
  /** For each cell the wards whose outlines cross it; none for most. */
  private readonly crossing = new Map<number, number[]>()
  /** For cells that no outline crosses: the ward in which they lie; -1 for none. Filled as places ask. */
  private readonly whole = new Map<number, number>()

  constructor(wards: readonly PlacedWard[]) {
    this.wards = wards.map((ward) => ({ ...ward, ...boxOf(ward.rings) }))
    this.all = this.wards.reduce(around, nowhere)
    this.wards.forEach((_, at) => this.markOutline(at))
  }

  /** The first ward that holds the place, or null. */
  find(longitude: number, latitude: number): PlacedWard | null {
    const [x, y] = [longitude * partsOfADegree, latitude * partsOfADegree]
    const { west, south, east, north } = this.all
    if (!(x >= west && x <= east && y >= south && y <= north)) return null
    const cell = this.cellOf(x, y)
    const crossed = this.crossing.get(cell)
    const at = crossed ? this.among(crossed, x, y) : this.inWhole(cell, x, y)
    return this.wards[at] ?? null
  }

  private inWhole(cell: number, x: number, y: number): number {
    const known = this.whole.get(cell)
    if (known !== undefined) return known
    const found = this.wards.findIndex((ward) => holds(ward, x, y))
    this.whole.set(cell, found)
    return found
  }

  /** A cell that some outlines cross may lie in a ward whose outline does not: it holds the cell whole. */
  private among(crossed: readonly number[], x: number, y: number): number {
    for (const at of crossed) {
      const ward = this.wards[at]
      if (ward && holds(ward, x, y)) return at
    }
    return this.wards.findIndex((ward, at) => !crossed.includes(at) && holds(ward, x, y))
  }

  private markOutline(at: number): void {
    for (const ring of this.wards[at]?.rings ?? []) {
      for (let place = 0; place + 3 < ring.length; place += 2) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.slice(place, place + 4)
        const [left, bottom] = this.cellAt(Math.min(x1, x2), Math.min(y1, y2))
        const [right, top] = this.cellAt(Math.max(x1, x2), Math.max(y1, y2))
        for (let row = bottom; row <= top; row += 1)
          for (let column = left; column <= right; column += 1) this.mark(row * cells + column, at)
      }
    }
  }

  private mark(cell: number, at: number): void {
    const known = this.crossing.get(cell)
    if (known === undefined) this.crossing.set(cell, [at])
    else if (known.at(-1) !== at) known.push(at)
  }

  private cellAt(x: number, y: number): [column: number, row: number] {
    const { west, south, east, north } = this.all
    const part = (value: number, from: number, to: number) =>
      Math.min(cells - 1, Math.max(0, Math.floor(((value - from) / Math.max(1, to - from)) * cells)))
    return [part(x, west, east), part(y, south, north)]
  }

  private cellOf(x: number, y: number): number {
    const [column, row] = this.cellAt(x, y)
    return row * cells + column
  }
}

const nowhere: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }

function around(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  }
}

function boxOf(rings: readonly number[][]): Box {
  let box = nowhere
  for (const ring of rings)
    for (let place = 0; place + 1 < ring.length; place += 2) {
      const [x = 0, y = 0] = [ring[place], ring[place + 1]]
      box = around(box, { west: x, east: x, south: y, north: y })
    }
  return box
}

/** Whether a place is in a ward: a line from it to the east crosses the outlines an odd number of times. */
function holds({ rings, west, south, east, north }: PlacedWard & Box, x: number, y: number): boolean {
  if (x < west || x > east || y < south || y > north) return false
  let inside = false
  for (const ring of rings) {
    const last = ring.length - 2
    let [x1, y1] = [ring[last] ?? 0, ring[last + 1] ?? 0]
    for (let place = 0; place <= last; place += 2) {
      const [x2, y2] = [ring[place] ?? 0, ring[place + 1] ?? 0]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
      ;[x1, y1] = [x2, y2]
    }
  }
  return inside
}
