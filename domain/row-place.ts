import { foldedText, plainText } from './cell-text'
import type { CellReading } from './extract-fields'
import { isOnTheGrid, placeOnTheGrid, type Place } from './national-grid'
import { WardFinder, type PlacedWard } from './ward-places'

/** What the coordinates of a row came to. */
export type RowPlace =
  /** Looked up, and in a ward. */
  | { found: 'ward'; ward: string; district: string | null }
  /** Looked up, and in none of the wards that are known. */
  | { found: 'no ward' }
  /** The row has no coordinates. */
  | { found: 'none' }

const none: RowPlace = { found: 'none' }
const noWard: RowPlace = { found: 'no ward' }
const mostRemembered = 20_000

/**
 * A reader of coordinates that hands out the ward and nothing of the coordinates: longitude and latitude in degrees (WGS
 * 84), or easting and northing in metres (National Grid); no degree is as large as any easting of the mainland.
 */
export function placeReader(wards: readonly PlacedWard[]): (x: string, y: string) => CellReading<RowPlace> {
  const finder = new WardFinder(wards)
  const wardAt = ({ longitude, latitude }: Place): CellReading<RowPlace> => {
    const ward = finder.find(longitude, latitude)
    return { value: ward ? { found: 'ward', ward: ward.name, district: ward.district } : noWard }
  }
  // Public data puts crimes on few points, one for some houses each.
  const known = new Map<string, CellReading<RowPlace>>()
  return (x, y) => {
    const key = `${x}\n${y}`
    const before = known.get(key)
    if (before !== undefined) return before
    const place = placeOf(x, y)
    const reading = place === null ? { value: none } : 'longitude' in place ? wardAt(place) : place
    if (known.size < mostRemembered) known.set(key, reading)
    return reading
  }
}

/** The place of two cells; null where one of them is blank. */
function placeOf(x: string, y: string): Place | null | Exclude<CellReading<RowPlace>, { value: RowPlace }> {
  if (isBlank(x) || isBlank(y)) return null
  const [across, up] = [numberIn(x), numberIn(y)]
  if (Math.abs(across) <= 180 && Math.abs(up) <= 90) return { longitude: across, latitude: up }
  if (isOnTheGrid(across, up)) return placeOnTheGrid(across, up)
  // Where somebody lives is not quoted, not even where it cannot be read.
  return {
    kind: 'not a coordinate',
    says: 'these are neither a longitude and a latitude in degrees nor an easting and a northing in metres, in this order. Correct them in the extract, or choose no coordinates: the ward can do without.',
  }
}

const isBlank = (cell: string) => /^(?:\(blank\)|null|n\/a|-)?$/.test(foldedText(cell))

function numberIn(cell: string): number {
  const text = plainText(cell)
  return /^[+-]?\d{1,7}(?:\.\d+)?$/.test(text) ? Number(text) : NaN
}
