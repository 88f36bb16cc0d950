import { zerosHiddenToo } from './audience'
import { outcomeTable, type OutcomeTable } from './problem-profile'
import type { ProfileCell, ProfileTable } from './profile-table'
import {
  codesOf,
  groupsTable,
  kindsIn,
  outcomeTables,
  type KindOfCrime,
  type ProfileFacts,
} from './profile-tables'
import { protectedTable, type ProtectedTable } from './protected-table'
import { masked } from './public-frame'
import type { Place, SummedFigure } from './suppression'

/** The outcomes of one kind of crime, protected together with the groups that are made of them. */
export interface ProtectedOutcomes {
  kind: KindOfCrime
  table: OutcomeTable
  /** Null where it cannot be shown. */
  found: ProtectedTable | null
  /** False where only the force's figures are told. */
  split: boolean
  /** Whether the part of a group is hidden, and what it is out of; the last column is the force. */
  groupHidden: (group: number, column: number) => { count: boolean; of: boolean }
}

/** Dearer than any row: groups are what most readers look for. */
const priceOfGroup = 1e6

/** @param codes of the districts that the table is split by; null for the force alone */
export function protectedOutcomes(
  facts: ProfileFacts,
  kind: KindOfCrime,
  codes: readonly string[] | null,
): ProtectedOutcomes {
  const table = outcomeTable(facts.counts, codesOf(facts), kind)
  const counts = table.rows.map(({ districts, force }) => (codes ? districts : [force]))
  const columns = counts[0]?.length ?? 0
  const blank = table.rows.findIndex(({ code }) => code === '')
  // Three sums for each group and column: those in it, the others that it is held against, and both.
  const sums = facts.groups.flatMap((group) =>
    columnsWithForce(columns).flatMap((own): SummedFigure[] => {
      const places = (rows: number[]) => rows.flatMap((row) => own.map((column): Place => [row, column]))
      const rows = table.rows.map((_, row) => row)
      const within = rows.filter((row) => group.codes.includes(table.rows[row]?.code ?? ''))
      const against = rows.filter((row) => !within.includes(row) && (group.blanksCounted || row !== blank))
      return [
        { of: places(within), use: 'printed', price: priceOfGroup },
        { of: places(against), use: 'derived' },
        { of: places([...within, ...against]), use: group.blanksCounted ? 'derived' : 'printed' },
      ]
    }),
  )
  const found = protectedTable({ counts, sums })
  return {
    ...{ kind, table, found, split: codes !== null },
    groupHidden: (group, column) => {
      const first = 3 * (group * (columns + 1) + column)
      return {
        count: found?.isSumHidden(first) ?? true,
        of: facts.groups[group]?.blanksCounted !== true && (found?.isSumHidden(first + 2) ?? true),
      }
    },
  }
}

/** Each column by itself, then all of them: the force. */
function columnsWithForce(columns: number): number[][] {
  const all = Array.from({ length: columns }, (_, column) => column)
  return [...all.map((column) => [column]), all]
}

/** A table for each kind; null for one that cannot be shown. */
export function publicOutcomes(
  facts: ProfileFacts,
  outcomes: readonly ProtectedOutcomes[],
): (ProfileTable | null)[] {
  const lead = 1
  return outcomeTables(facts).map((table, at) => {
    const found = outcomes[at]?.found
    if (!found) return null
    const force = facts.districts.length
    const split = outcomes[at]?.split === true
    return {
      ...table,
      rows: table.rows.map(({ cells, ...line }, row) => ({
        ...line,
        cells: cells.map((cell, place): ProfileCell => {
          if (place < lead) return cell
          if (place === lead + force) return masked(cell, found.isTotalHidden(row))
          return split ? masked(cell, found.isHidden(row, place - lead)) : cell
        }),
      })),
      ...(found.zerosHidden ? { cautions: [zerosHiddenToo] } : {}),
    }
  })
}

/** Null where a kind's outcomes cannot be shown. */
export function publicGroups(
  facts: ProfileFacts,
  outcomes: readonly ProtectedOutcomes[],
): ProfileTable | null {
  const table = groupsTable(facts)
  if (!table || outcomes.some(({ found }) => !found)) return null
  const kinds = kindsIn(facts)
  const lead = 3
  return {
    ...table,
    rows: table.rows.map(({ cells, ...line }, at) => {
      const [group, kind] = [Math.floor(at / kinds.length), at % kinds.length]
      const own = outcomes[kind]
      return {
        ...line,
        cells: cells.map((cell, place) => {
          if (place < lead || typeof cell !== 'object' || !('of' in cell) || !own) return cell
          const column = own.split ? place - lead : 0
          return maskedShare(cell, own.groupHidden(group, column))
        }),
      }
    }),
    ...(outcomes.some(({ found }) => found?.zerosHidden) ? { cautions: [zerosHiddenToo] } : {}),
  }
}

export function maskedShare(
  { count, of }: { count: number; of: number },
  hidden: { count: boolean; of: boolean },
): ProfileCell {
  if (!hidden.count && !hidden.of) return { count, of }
  return { hidden: { count: hidden.count ? null : count, of: hidden.of ? null : of } }
}
