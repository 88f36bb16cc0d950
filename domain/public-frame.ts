import { hiddenSign, zerosHiddenToo } from './audience'
import type { Change, CrimeCount } from './problem-profile'
import { offenceTable, type Line, type OffenceRow } from './problem-profile'
import type { ProfileCell, ProfileTable } from './profile-table'
import { codesOf, kindsIn, offencesTable, type KindOfCrime, type ProfileFacts } from './profile-tables'
import { protect, type Place, type SummedFigure } from './suppression'

/** Crimes by district and kind with small counts hidden, and what follows for all other tables. */
export interface PublicFrame {
  table: ProfileTable | null
  /** Of this period: a figure of a district, or of the force, is hidden. */
  districtHidden: boolean
  forceHidden: boolean
  /** A figure of the force in the period before is hidden. */
  forceHiddenBefore: boolean
  /** This period's crimes of a kind in a district. */
  crimesOf: (kind: KindOfCrime, district: number) => number
}

interface HiddenLine {
  districts: boolean[]
  force: boolean
}

type Span = Exclude<CrimeCount['span'], 'outside'>

export function publicFrame(facts: ProfileFacts): PublicFrame {
  const kinds = kindsIn(facts)
  const rows = offenceTable(facts.counts, codesOf(facts)).filter(
    ({ kind }) => kind === 'all' || kinds.includes(kind),
  )
  const hidden = {
    'this period': hiddenLines(rows, 'thisPeriod'),
    'period before': hiddenLines(rows, 'periodBefore'),
  }
  const lines = (span: Span) => hidden[span]?.lines ?? []
  const whole = hidden['this period'] !== null && hidden['period before'] !== null
  return {
    table: whole ? frameTable(facts, rows, hidden) : null,
    districtHidden: !whole || lines('this period').some(({ districts }) => districts.includes(true)),
    forceHidden: !whole || lines('this period').some(({ force }) => force),
    forceHiddenBefore: !whole || lines('period before').some(({ force }) => force),
    crimesOf: (kind, district) => rows.find((row) => row.kind === kind)?.thisPeriod.districts[district] ?? 0,
  }
}

interface HiddenSpan {
  /** In the order of the rows. */
  lines: HiddenLine[]
  zerosHidden: boolean
}

function hiddenLines(rows: readonly OffenceRow[], of: 'thisPeriod' | 'periodBefore'): HiddenSpan | null {
  const kinds = rows.filter(({ kind }) => kind !== 'all').map((row) => row[of].districts)
  const places = (line: Line) => line.districts.map((_, district) => district)
  const rowOf = (row: OffenceRow) => rows.filter(({ kind }) => kind !== 'all').indexOf(row)
  const allKinds = kinds.map((_, kind) => kind)
  const figures = rows.flatMap((row): SummedFigure[] => {
    const here = row.kind === 'all' ? allKinds : [rowOf(row)]
    const districts = places(row[of]).map((district): Place[] => here.map((kind): Place => [kind, district]))
    return [...districts, districts.flat()].map((figure) => ({ of: figure, use: 'printed' }))
  })
  const found = protect(kinds, figures)
  if (!found) return null
  const width = (rows[0]?.[of].districts.length ?? 0) + 1
  return {
    lines: rows.map((_, at) => {
      const line = found.hidden.slice(at * width, (at + 1) * width)
      return { districts: line.slice(0, -1), force: line.at(-1) ?? false }
    }),
    zerosHidden: found.zerosHidden,
  }
}

/** Three lines for each kind: this period, the one before, and the change, which goes with either. */
function frameTable(
  facts: ProfileFacts,
  rows: readonly OffenceRow[],
  hidden: Record<Span, HiddenSpan | null>,
): ProfileTable {
  const table = offencesTable(facts)
  const lead = 2
  const lines = rows.flatMap((_, at) => {
    const now = flat(hidden['this period']?.lines[at])
    const before = flat(hidden['period before']?.lines[at])
    return [now, before, now.map((one, place) => one || before[place] === true)]
  })
  const zeros = Object.values(hidden).some((span) => span?.zerosHidden)
  return {
    ...table,
    rows: table.rows.map(({ cells, ...row }, at) => ({
      ...row,
      cells: cells.map((cell, place) => masked(cell, lines[at]?.[place - lead])),
    })),
    ...(zeros ? { cautions: [zerosHiddenToo] } : {}),
  }
}

const flat = (line: HiddenLine | undefined): boolean[] => (line ? [...line.districts, line.force] : [])

export function masked(cell: ProfileCell | Change, hidden: boolean | undefined): ProfileCell {
  return hidden === true ? hiddenSign : cell
}

/** A table without its columns of districts, which stand before that of the force. */
export function forceOnly(table: ProfileTable, districts: number): ProfileTable {
  const first = table.columns.findIndex(({ kind }) => kind !== 'words')
  const cut = <Item>(items: readonly Item[]) =>
    items.filter((_, place) => place < first || place >= first + districts)
  return {
    ...table,
    columns: cut(table.columns),
    rows: table.rows.map(({ cells, ...row }) => ({ ...row, cells: cut(cells) })),
    ...(table.total ? { total: cut(table.total) } : {}),
  }
}
