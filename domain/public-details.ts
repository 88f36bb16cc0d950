import { zerosHiddenToo } from './audience'
import type { ProfileCell, ProfileTable } from './profile-table'
import { kindsIn, type ProfileFacts } from './profile-tables'
import { protectedTable } from './protected-table'
import { masked, type PublicFrame } from './public-frame'
import { maskedShare } from './public-outcomes'
import type { Place, SummedFigure } from './suppression'
import { monthsTable, type RollingMonths } from './rolling-months'

const numberIn = (cell: ProfileCell | undefined) => (typeof cell === 'number' ? cell : 0)

const caution = (zerosHidden: boolean, { cautions = [] }: ProfileTable) =>
  zerosHidden ? { cautions: [...cautions, zerosHiddenToo] } : {}

/**
 * Crimes by month. Each period is protected by itself, as though its months were all of it. Where a month is hidden the
 * 12-month totals go: two that follow each other differ by two months.
 */
export function publicMonths(facts: ProfileFacts, { months, kinds }: RollingMonths): ProfileTable | null {
  const table = monthsTable(facts)
  if (!table) return null
  const isNow = (month: string) => month >= facts.period.from.slice(0, 7)
  const spans = [months.filter(({ month }) => !isNow(month)), months.filter(({ month }) => isNow(month))]
  const found = spans.map((span) =>
    protectedTable({ counts: span.map(({ crimes }) => crimes.slice(0, kinds.length)) }),
  )
  if (found.includes(null)) return null
  const hidden = spans.flatMap((span, at) =>
    span.map((_, row) => [
      ...kinds.map((_, kind) => found[at]?.isHidden(row, kind) ?? true),
      found[at]?.isTotalHidden(row) ?? true,
    ]),
  )
  const lead = 1
  const rows = table.rows.map(({ cells, ...line }, row) => ({
    ...line,
    cells: cells.map((cell, place) => masked(cell, hidden[row]?.[place - lead])),
  }))
  const zeros = caution(
    found.some((one) => one?.zerosHidden),
    table,
  )
  const all = { ...table, rows, ...zeros }
  return hidden.flat().includes(true) ? withoutColumns(all, lead + kinds.length + 1, kinds.length + 1) : all
}

function withoutColumns(table: ProfileTable, from: number, many: number): ProfileTable {
  const cut = <Item>(items: readonly Item[]) =>
    items.filter((_, place) => place < from || place >= from + many)
  return {
    ...table,
    columns: cut(table.columns),
    rows: table.rows.map(({ cells, ...row }) => ({ ...row, cells: cut(cells) })),
    cautions: [
      ...(table.cautions ?? []),
      '12-month totals are in the internal version only, because a month is hidden.',
    ],
  }
}

/** Arrests, risk assessments and flags: yes, no and not said of each district make up crimes that everybody may count. */
export function publicShares(
  facts: ProfileFacts,
  table: ProfileTable,
  frame: PublicFrame,
): ProfileTable | null {
  const kinds = kindsIn(facts)
  const lead = 2
  const force = facts.districts.length
  let zerosHidden = false
  const rows = table.rows.map(({ cells, ...line }, at) => {
    const kind = kinds[at % kinds.length] ?? 'unknown'
    const shares = facts.districts.map((_, district) => shareIn(cells[lead + district]))
    const counts = [
      shares.map(({ count }) => count),
      shares.map(({ count, of }) => of - count),
      shares.map(({ of }, district) => Math.max(0, frame.crimesOf(kind, district) - of)),
    ]
    const each = facts.districts.map((_, district) => district)
    const said = each.map((district): Place[] => [
      [0, district],
      [1, district],
    ])
    const notSaid = each.map((district): Place => [2, district])
    // After those that it is out of, by district and for the force, comes what the last column tells.
    const sums = [...said, said.flat(), notSaid].map((of): SummedFigure => ({ of, use: 'printed' }))
    const found = protectedTable({ counts, unprinted: new Set([1, 2]), sums })
    if (!found) return null
    zerosHidden ||= found.zerosHidden
    const own = cells.map((cell, place): ProfileCell => {
      if (place < lead) return cell
      const district = place - lead
      if (district > force) return masked(cell, found.isSumHidden(force + 1))
      return maskedShare(shareIn(cell), {
        count: district === force ? found.isTotalHidden(0) : found.isHidden(0, district),
        of: found.isSumHidden(district),
      })
    })
    return { ...line, cells: own }
  })
  const shown = rows.filter((row) => row !== null)
  if (shown.length < rows.length) return null
  return { ...table, rows: shown, ...caution(zerosHidden, table) }
}

function shareIn(cell: ProfileCell | undefined): { count: number; of: number } {
  return typeof cell === 'object' && 'of' in cell ? cell : { count: 0, of: 0 }
}

/** Crimes by offence and kind; their totals by kind are the force's. */
export function publicOffenceCodes(facts: ProfileFacts, table: ProfileTable): ProfileTable | null {
  const kinds = kindsIn(facts)
  const lead = table.columns.findIndex(({ kind }) => kind !== 'words')
  const counts = table.rows.map(({ cells }) => kinds.map((_, kind) => numberIn(cells[lead + kind])))
  const found = protectedTable({ counts })
  if (!found) return null
  return {
    ...table,
    rows: table.rows.map(({ cells, ...line }, row) => ({
      ...line,
      cells: cells.map((cell, place) => {
        if (place < lead) return cell
        const kind = place - lead
        return masked(cell, kind < kinds.length ? found.isHidden(row, kind) : found.isTotalHidden(row))
      }),
    })),
    ...caution(found.zerosHidden, table),
  }
}

/**
 * Crimes by ward, each district protected by itself; crimes without a ward are a row that stands nowhere. Where there are
 * any, the total of the named wards would tell how many, so it goes.
 */
export function publicWards(
  facts: ProfileFacts,
  table: ProfileTable,
  frame: PublicFrame,
): ProfileTable | null {
  const kinds = kindsIn(facts)
  const lead = 2
  const all = lead + kinds.length
  let [zerosHidden, someWithout] = [false, false]
  const rows: ProfileTable['rows'] = []
  for (const [district, { name }] of facts.districts.entries()) {
    const own = table.rows.filter(({ cells }) => cells[1] === name)
    const named = own.map(({ cells }) => kinds.map((_, kind) => numberIn(cells[lead + kind])))
    const without = kinds.map((kind, at) =>
      Math.max(0, frame.crimesOf(kind, district) - named.reduce((sum, counts) => sum + (counts[at] ?? 0), 0)),
    )
    someWithout ||= without.some((count) => count > 0)
    const found = protectedTable({ counts: [...named, without], unprinted: new Set([named.length]) })
    if (!found) return null
    zerosHidden ||= found.zerosHidden
    for (const [row, { cells, ...line }] of own.entries()) {
      const hides = (place: number) => place >= all && found.isTotalHidden(row)
      rows.push({
        ...line,
        cells: cells.map((cell, place) => {
          if (place < lead || place === all + 1) return cell
          const hidden = place < all ? found.isHidden(row, place - lead) : hides(place)
          return masked(cell, hidden && cell !== '')
        }),
      })
    }
  }
  const { total, ...rest } = table
  return { ...rest, rows, ...(total && !someWithout ? { total } : {}), ...caution(zerosHidden, table) }
}
