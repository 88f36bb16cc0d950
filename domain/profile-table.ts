import { hiddenSign } from './audience'
import { grouped } from './percent'
import { shareWithOneDecimal, type Change } from './problem-profile'

/** What stands beside a figure so that two people read the same in it. */
export interface Definition {
  /** What is counted. */
  counted: string
  /** What it is measured against. */
  of: string
  period: string
  /** The file, and when it was imported: figures are as at that time. */
  source: string
  asAt: string
  /** What becomes of crimes of which the extract does not say. */
  missing: string
}

/** A part of a whole: never a bare percentage. */
export interface Share {
  count: number
  of: number
}

/** A part of a whole of which one or both are hidden: null. */
export interface HiddenShare {
  hidden: { count: number | null; of: number | null }
}

/** A count, words, a part of a whole, or a change between two counts. */
export type ProfileCell = number | string | Share | HiddenShare | Change

export interface ProfileColumn {
  header: string
  kind: 'words' | 'count' | 'share'
}

/** One table of the profile as it is shown, printed and written to files. */
export interface ProfileTable {
  /** Part of addresses: 'outcomes-da'. */
  key: string
  title: string
  definition: Definition
  columns: ProfileColumn[]
  rows: { cells: ProfileCell[]; emphasis?: boolean }[]
  /** Sums of the columns, where there is such a row. */
  total?: ProfileCell[]
  /** What to mind before the table is read or passed on, a sentence or two each. */
  cautions?: string[]
}

/** '2,906 of 5,669 (51.3%)', '+97.1%', '1,571'. */
export function cellInWords(cell: ProfileCell): string {
  if (typeof cell === 'number') return grouped(cell)
  if (typeof cell === 'string') return cell
  if ('words' in cell) return cell.words
  if ('hidden' in cell) return `${shownOrNot(cell.hidden.count)} of ${shownOrNot(cell.hidden.of)}`
  if (cell.of === 0) return 'none'
  return `${grouped(cell.count)} of ${grouped(cell.of)} (${shareWithOneDecimal(cell.count, cell.of)})`
}

const shownOrNot = (count: number | null) => (count === null ? hiddenSign : grouped(count))

/** The terms of a definition in the order in which they are read. */
export function definitionLines({ counted, of, period, source, asAt, missing }: Definition) {
  return [
    { term: 'Counted', meaning: counted },
    { term: 'Out of', meaning: of },
    { term: 'Period', meaning: period },
    { term: 'Where it is not said', meaning: missing },
    { term: 'Source', meaning: source },
    { term: 'As at', meaning: asAt },
  ]
}

/** What fits side by side on a sheet of A4 beside the words of a row, in columns of counts. */
const sheetHolds = 9
const widthOf: Record<ProfileColumn['kind'], number> = { words: 0, count: 1, share: 1.5 }

/**
 * A table in parts that each fit on a sheet of paper, with the words of every row repeated; none where it fits as it is.
 * On a screen a wide table can be moved sideways, on paper what does not fit is lost.
 */
export function partsForPaper(table: ProfileTable): ProfileTable[] {
  const { columns } = table
  const values = columns.findIndex(({ kind }) => kind !== 'words')
  const places: number[][] = []
  let width = sheetHolds
  columns.forEach(({ kind }, place) => {
    if (values === -1 || place < values) return
    width += widthOf[kind]
    if (width > sheetHolds) {
      places.push([])
      width = widthOf[kind]
    }
    places.at(-1)?.push(place)
  })
  if (places.length < 2) return []
  const lead = columns.map((_, place) => place).slice(0, values)
  return places.map((own, part) => partOf(table, [...lead, ...own], `part ${part + 1} of ${places.length}`))
}

function partOf(
  { columns, rows, total, ...table }: ProfileTable,
  places: number[],
  name: string,
): ProfileTable {
  const own = <Item>(items: readonly Item[]) =>
    places.flatMap((place) => {
      const item = items[place]
      return item === undefined ? [] : [item]
    })
  return {
    ...table,
    title: `${table.title}, ${name}`,
    columns: own(columns),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: own(cells) })),
    ...(total ? { total: own(total) } : {}),
  }
}
