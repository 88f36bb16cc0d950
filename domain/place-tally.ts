import { foldedText } from './cell-text'
import type { CheckedCrime } from './extract-row'
import type { KnownDistrict } from './extract-values'
import type { RowPlace } from './row-place'

/** What the coordinates of an audit's crimes came to. */
export interface PlacesFound {
  /** Crimes that got their ward from their coordinates. */
  inWard: number
  /** Of those, crimes whose ward lies in another district than they do. */
  elsewhere: Rows
  /** Crimes whose coordinates lie in no ward that is known. */
  noWard: Rows
  /** Crimes without coordinates and without a ward. */
  none: number
}

/** Rows of a kind, with the numbers of the first few. */
export interface Rows {
  rows: number
  first: number[]
}

const mostNamed = 10

/** Counts what coordinates came to, of the crimes that are accepted. */
export class PlaceTally {
  private looked = false
  private readonly counted: PlacesFound = {
    ...{ inWard: 0, none: 0 },
    ...{ elsewhere: { rows: 0, first: [] }, noWard: { rows: 0, first: [] } },
  }
  private readonly names: Map<string, string>

  constructor(districts: readonly KnownDistrict[]) {
    this.names = new Map(
      districts.flatMap(({ code, name }) => [
        [foldedText(code), code],
        [foldedText(name), code],
      ]),
    )
  }

  note({ row, district }: CheckedCrime, place: RowPlace | null): void {
    if (place === null) return
    this.looked = true
    const { counted } = this
    if (place.found === 'none') counted.none += 1
    else if (place.found === 'no ward') add(counted.noWard, row)
    else {
      counted.inWard += 1
      const inDistrict = place.district === null ? undefined : this.names.get(foldedText(place.district))
      if (inDistrict !== undefined && inDistrict !== district) add(counted.elsewhere, row)
    }
  }

  /** Undefined where no coordinates were looked up. */
  found(): PlacesFound | undefined {
    return this.looked ? this.counted : undefined
  }
}

function add(to: Rows, row: number): void {
  to.rows += 1
  if (to.first.length < mostNamed) to.first.push(row)
}
