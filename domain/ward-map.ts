import { foldedText } from './cell-text'
import { isSaid, talliesOf } from './profile-details'
import type { ProfileCell, ProfileTable } from './profile-table'
import { definitionOf, kindsIn, kindWords, type KindOfCrime, type ProfileFacts } from './profile-tables'
import { grouped } from './percent'
import { byCodePoint } from './sampling'
import type { WardOutline, WardOutlines } from './ward-outlines'

/** Crimes of one ward in this period. */
export interface WardFigures {
  ward: string
  /** Code. */
  district: string
  districtName: string
  crimes: Partial<Record<KindOfCrime, number>>
  all: number
  /** Null where no file of residents was loaded. */
  residents: number | null
}

/** An area of the map with what happened in it. */
export interface WardArea {
  name: string
  district: string | null
  path: string
  crimes: number
  /** Its class, from 0 (no crimes) up. */
  shade: number
}

export interface WardMap {
  width: number
  height: number
  areas: WardArea[]
  /** The districts, in the middle of where their wards begin. */
  names: { text: string; x: number; y: number }[]
  /** '0', '1 to 11', ... in the order of the classes. */
  shades: string[]
  /** Crimes whose ward is not on the map, or of which the extract names none. */
  elsewhere: { crimes: number; wards: string[] }
  notSaid: number
}

/** What every map and table of wards says first. */
export const wardCaution =
  'Online crimes are often recorded where the suspect lives, in the absence of any other evidence: a ward with many may be one where suspects live and not one where victims are at risk. Many crimes also follow from many residents, and from who lives where.'

/** Under this number a crime can point to a person. */
export const smallCount = 5

/** This period's crimes by ward, in the order of districts, then of names. */
export function wardFigures(facts: ProfileFacts, outlines: WardOutlines | undefined): WardFigures[] {
  const wards = new Map<string, WardFigures>()
  const places = new Map(facts.districts.map(({ code, name }, place) => [code, { name, place }]))
  const known = outlineFinder(facts, outlines)
  for (const { value: ward, district, kind, crimes } of talliesOf(facts, 'ward')) {
    if (ward === '') continue
    const key = `${district}\n${ward}`
    const found = wards.get(key) ?? {
      ...{ ward, district, districtName: places.get(district)?.name ?? district, crimes: {}, all: 0 },
      residents: known(ward, district)?.residents ?? null,
    }
    found.crimes[kind] = (found.crimes[kind] ?? 0) + crimes
    found.all += crimes
    wards.set(key, found)
  }
  const place = ({ district }: WardFigures) => places.get(district)?.place ?? places.size
  return [...wards.values()].sort((a, b) => place(a) - place(b) || byCodePoint(a.ward, b.ward))
}

/** The wards as a table; null where the extract names none. */
export function wardsTable(facts: ProfileFacts, outlines: WardOutlines | undefined): ProfileTable | null {
  if (!isSaid(facts, 'ward')) return null
  const wards = wardFigures(facts, outlines)
  const kinds = kindsIn(facts)
  const rates = wards.some(({ residents }) => residents !== null)
  const notSaid = talliesOf(facts, 'ward').filter(({ value }) => value === '')
  const missing = notSaid.reduce((sum, { crimes }) => sum + crimes, 0)
  const small = wards.filter(({ all }) => all < smallCount).length
  const totals = kinds.map((kind) => wards.reduce((sum, { crimes }) => sum + (crimes[kind] ?? 0), 0))
  const all = wards.reduce((sum, each) => sum + each.all, 0)
  return {
    key: 'wards',
    title: 'Crimes by ward',
    definition: definitionOf(facts, {
      counted: 'Crimes by the ward that the extract names, in the district that it names.',
      of: rates
        ? 'Counts; the rate is crimes of the period for 1,000 residents, as the file of ward boundaries has them.'
        : 'Counts, out of nothing: no numbers of residents are loaded, so there are no rates and wards of different size cannot be compared.',
      missing: `${grouped(missing)} crimes name no ward and are in no row.`,
    }),
    columns: [
      { header: 'Ward', kind: 'words' },
      { header: 'District', kind: 'words' },
      ...kinds.map((kind) => ({ header: kindWords[kind], kind: 'count' as const })),
      { header: 'All', kind: 'count' },
      ...(rates
        ? [
            { header: 'Residents', kind: 'count' as const },
            { header: 'For 1,000 residents', kind: 'words' as const },
          ]
        : []),
    ],
    rows: wards.map(({ ward, districtName, crimes, all: inWard, residents }) => ({
      cells: [
        ...[ward, districtName, ...kinds.map((kind) => crimes[kind] ?? 0), inWard],
        ...(rates ? rateCells(inWard, residents) : []),
      ],
    })),
    total: ['All', '', ...totals, all, ...(rates ? ['', ''] : [])],
    cautions: [
      wardCaution,
      `${small === 0 ? '' : `${grouped(small)} ${small === 1 ? 'ward has' : 'wards have'} fewer than ${smallCount} crimes. `}Counts under ${smallCount}, of all crimes or of one kind, can point to a person: they are not for publication.`,
    ],
  }
}

/** In tenths, in whole numbers, rounded half up. */
function rateCells(crimes: number, residents: number | null): ProfileCell[] {
  if (residents === null) return ['', 'not known']
  const tenths = Math.floor((20_000 * crimes + residents) / (2 * residents))
  return [residents, `${Math.floor(tenths / 10)}.${tenths % 10}`]
}

const mostShades = 4

/** The map of one kind of crime, or of all; classes hold about as many wards each. */
export function wardMap(facts: ProfileFacts, outlines: WardOutlines, kind: KindOfCrime | 'all'): WardMap {
  const find = outlineFinder(facts, outlines)
  const inOutline = new Map<WardOutline, number>()
  const elsewhere = { crimes: 0, wards: [] as string[] }
  for (const { ward, district, districtName, crimes, all } of wardFigures(facts, outlines)) {
    const count = kind === 'all' ? all : (crimes[kind] ?? 0)
    const outline = find(ward, district)
    if (outline) inOutline.set(outline, (inOutline.get(outline) ?? 0) + count)
    else if (count > 0) {
      elsewhere.crimes += count
      elsewhere.wards.push(`${ward} (${districtName})`)
    }
  }
  const bounds = shadeBounds([...inOutline.values()])
  const shadeOf = (crimes: number) => (crimes === 0 ? 0 : 1 + bounds.findIndex((bound) => crimes <= bound))
  return {
    ...{ width: outlines.width, height: outlines.height, elsewhere },
    areas: outlines.wards.map((outline) => {
      const crimes = inOutline.get(outline) ?? 0
      const { name, district, path } = outline
      return { name, district, path, crimes, shade: shadeOf(crimes) }
    }),
    names: districtPlaces(facts, outlines),
    shades: ['0', ...bounds.map((bound, place) => rangeInWords((bounds[place - 1] ?? 0) + 1, bound))],
    notSaid: talliesOf(facts, 'ward')
      .filter((each) => each.value === '' && (kind === 'all' || each.kind === kind))
      .reduce((sum, { crimes }) => sum + crimes, 0),
  }
}

/**
 * The upper bounds of up to four classes of counts above zero, each of about a quarter of the wards. The lowest reaches
 * to four at least: a map is passed on more easily than a table, and does not tell one crime from four.
 */
function shadeBounds(counts: readonly number[]): number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b)
  const quarters = Array.from(
    { length: mostShades },
    (_, place) => sorted[Math.ceil((sorted.length * (place + 1)) / mostShades) - 1],
  )
  const bounds = quarters.filter((bound) => bound !== undefined)
  return [...new Set(bounds.map((bound) => Math.max(bound, smallCount - 1)))]
}

function rangeInWords(from: number, to: number): string {
  return from === to ? grouped(from) : `${grouped(from)} to ${grouped(to)}`
}

/** Finds the outline of a ward by name, in its district where the file of outlines says which that is. */
function outlineFinder(
  { districts }: ProfileFacts,
  outlines: WardOutlines | undefined,
): (ward: string, district: string) => WardOutline | undefined {
  const names = new Map(districts.map(({ code, name }) => [code, foldedText(name)]))
  const byPlace = new Map<string, WardOutline>()
  for (const outline of outlines?.wards ?? [])
    byPlace.set(`${foldedText(outline.district ?? '')}\n${foldedText(outline.name)}`, outline)
  return (ward, district) => {
    const name = foldedText(ward)
    return (
      byPlace.get(`${foldedText(district)}\n${name}`) ??
      byPlace.get(`${names.get(district) ?? ''}\n${name}`) ??
      byPlace.get(`\n${name}`)
    )
  }
}

function districtPlaces({ districts }: ProfileFacts, { wards }: WardOutlines): WardMap['names'] {
  return districts.flatMap(({ code, name }) => {
    const same = new Set([foldedText(code), foldedText(name)])
    const starts = wards
      .filter(({ district }) => district !== null && same.has(foldedText(district)))
      .flatMap(({ path }) => {
        const [, x, y] = /^M(\d+) (\d+)/.exec(path) ?? []
        return x === undefined || y === undefined ? [] : [{ x: Number(x), y: Number(y) }]
      })
    const middle = (of: 'x' | 'y') =>
      Math.round(starts.reduce((sum, start) => sum + start[of], 0) / Math.max(1, starts.length))
    return starts.length === 0 ? [] : [{ text: name, x: middle('x'), y: middle('y') }]
  })
}
