import { z } from 'zod'
import { byCodePoint } from './sampling'
import { partsOfADegree, type PlacedWard } from './ward-places'

/** One ward of a map. */
export interface WardOutline {
  /** As extracts name it: 'Baildon'. */
  name: string
  /** Code or name of its district, or null where the file does not say. */
  district: string | null
  /** Who lives there, where the file says: what a rate can be worked out from. */
  residents: number | null
  /** Data of an SVG path on the map's own grid. */
  path: string
}

/** The wards of a force as a map of whole numbers, north at the top. */
export interface WardOutlines {
  width: number
  height: number
  wards: WardOutline[]
}

/** Properties of a feature in which the name, the district and the number of residents are looked for, best first. */
const properties = {
  name: ['ward_name', 'wardname', 'ward', 'WD24NM', 'WD23NM', 'WD22NM', 'WD21NM', 'WD13NM', 'wd13nm', 'name', 'NAME'],
  district: ['district_code', 'district', 'district_name', 'LAD24NM', 'LAD23NM', 'LAD22NM', 'LAD21NM', 'LAD13NM'],
  residents: ['residents', 'population', 'POPULATION'],
} as const // prettier-ignore

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.unknown())
const ring = z.array(position).min(4)
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
  ]),
})

/** Width of the grid that outlines are rounded to: finer than any screen shows a whole force. */
const gridWidth = 1000
const mostWards = 2_000

type Ring = [number, number, ...unknown[]][]
type Feature = z.infer<typeof feature>

/** Wards as a map is drawn from them, and as coordinates are looked up in them. */
export interface WardsRead {
  /** Rounded to the grid of the map. */
  outlines: WardOutlines
  places: PlacedWard[]
}

/**
 * Reads the outlines of wards from a GeoJSON file (RFC 7946: longitude and latitude of WGS 84). Only names, districts,
 * residents and outlines are kept.
 */
export function readWardOutlines(text: string): WardsRead | { problem: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { problem: 'The file is not JSON. Choose a GeoJSON file of ward boundaries.' }
  }
  const collection = z
    .object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1) })
    .safeParse(parsed)
  if (!collection.success)
    return {
      problem: 'The file is not a GeoJSON FeatureCollection with at least one feature. Choose another.',
    }
  if (collection.data.features.length > mostWards)
    return { problem: `The file has more than 2,000 features. Choose one with the wards of your force only.` }
  const features: Feature[] = []
  for (const [place, each] of collection.data.features.entries()) {
    const read = feature.safeParse(each)
    if (!read.success)
      return {
        problem: `Feature ${place + 1} is not an area with longitudes and latitudes (WGS 84). Convert the file to GeoJSON in WGS 84 and choose it again.`,
      }
    features.push(read.data)
  }
  return outlinesOf(features)
}

function outlinesOf(features: readonly Feature[]): WardsRead | { problem: string } {
  const named = features.map((each) => ({ ...factsOf(each), rings: ringsOf(each) }))
  const nameless = named.findIndex(({ name }) => name === '')
  if (nameless !== -1)
    return {
      problem: `Feature ${nameless + 1} has no name of a ward. Name the property ward_name in the file and choose it again.`,
    }
  const seen = new Set<string>()
  for (const { name, district } of named) {
    const key = `${district ?? ''}\n${name}`
    if (seen.has(key))
      return {
        problem: `‘${name}’${district === null ? '' : ` in ${district}`} stands twice in the file. Each ward may stand once in a district.`,
      }
    seen.add(key)
  }
  const grid = gridOf(named.flatMap(({ rings }) => rings))
  named.sort((a, b) => byCodePoint(a.district ?? '', b.district ?? '') || byCodePoint(a.name, b.name))
  const wards = named.map(({ rings, ...facts }) => ({
    ...facts,
    path: rings.map((each) => pathOf(each, grid.place)).join(''),
  }))
  const places = named.map(({ name, district, rings }) => ({ name, district, rings: rings.map(partsOf) }))
  return { outlines: { width: gridWidth, height: grid.height, wards }, places }
}

function partsOf(ring: Ring): number[] {
  return ring.flatMap(([longitude, latitude]) => [
    Math.round(longitude * partsOfADegree),
    Math.round(latitude * partsOfADegree),
  ])
}

function factsOf({ properties: given }: Feature): Omit<WardOutline, 'path'> {
  const found = (names: readonly string[]) =>
    names.map((name) => given?.[name]).find((value) => value !== undefined && value !== null && value !== '')
  const words = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const residents = Number(words(found(properties.residents)) || Number.NaN)
  return {
    name: words(found(properties.name)).slice(0, 200),
    district: words(found(properties.district)).slice(0, 200) || null,
    residents: Number.isSafeInteger(residents) && residents > 0 ? residents : null,
  }
}

function ringsOf({ geometry }: Feature): Ring[] {
  return (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as Ring[]
}

/** A plain equirectangular map at the latitude of its middle: true enough over one force. */
function gridOf(rings: readonly Ring[]) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [longitude, latitude] of rings.flat()) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = gridWidth / Math.max((east - west) * squeeze, 1e-9)
  return {
    height: Math.max(1, Math.ceil((north - south) * scale)),
    place: (longitude: number, latitude: number): [number, number] => [
      Math.round((longitude - west) * squeeze * scale),
      Math.round((north - latitude) * scale),
    ],
  }
}

/** Steps from point to point; points that fall on the one before are left out. */
function pathOf(points: Ring, place: (longitude: number, latitude: number) => [number, number]): string {
  let path = ''
  let before: [number, number] | null = null
  for (const [longitude, latitude] of points) {
    const [x, y] = place(longitude, latitude)
    if (before === null) path = `M${x} ${y}l`
    else if (x !== before[0] || y !== before[1]) path += `${x - before[0]} ${y - before[1]} `
    before = [x, y]
  }
  return `${path.trimEnd()}z`
}
