import type { Definition, ProfileTable } from './profile-table'
import { offenceCodesTable, sharesTable } from './profile-details'
import { codesOf, kindsIn, type ProfileFacts } from './profile-tables'
import { forceOnly, publicFrame, type PublicFrame } from './public-frame'
import { publicGroups, publicOutcomes, protectedOutcomes } from './public-outcomes'
import { publicMonths, publicOffenceCodes, publicShares, publicWards } from './public-details'
import { rollingMonths } from './rolling-months'
import { wardsTable } from './ward-map'
import type { WardOutlines } from './ward-outlines'

/** A problem profile that can be passed on: no hidden count can be worked out from all of its tables together. */
export interface PublicProfile {
  tables: ProfileTable[]
  /** What is not in it and why, a sentence each. */
  leftOut: string[]
}

/**
 * The tables of the profile with small counts hidden. Crimes by district and kind are the frame that all tables share, so
 * they are protected first; where the frame hides a figure, no table is split by what would tell it. The tables then have
 * nothing in common but totals that everybody may read, and each is protected by itself. Teams and what the extract does
 * not say are not in it: both are about how the force works.
 */
export function publicProfile(facts: ProfileFacts, outlines?: WardOutlines): PublicProfile {
  const frame = publicFrame(facts)
  const leftOut = [
    'Teams, and what the extract does not say, are in the internal version only.',
    ...(frame.forceHidden
      ? ['So few crimes of a kind were recorded that no other table can be shown.']
      : frame.districtHidden
        ? ['So few crimes were recorded in a district that no other table is split by district or ward.']
        : []),
  ]
  const made = [frame.table, ...(frame.forceHidden ? [] : furtherTables(facts, frame, outlines))]
  const tables = made.filter((table) => table !== null)
  if (made.length > tables.length)
    leftOut.push('A table that could not be shown without giving a small count away is left out.')
  return { tables: tables.map(withoutNumbersInWords), leftOut }
}

/** Null stands for a table that cannot be shown. */
function furtherTables(
  facts: ProfileFacts,
  frame: PublicFrame,
  outlines: WardOutlines | undefined,
): (ProfileTable | null)[] {
  const split = !frame.districtHidden
  const codes = split ? codesOf(facts) : null
  const outcomes = kindsIn(facts).map((kind) => protectedOutcomes(facts, kind, codes))
  const whole = (table: ProfileTable | null) =>
    table && !split ? forceOnly(table, facts.districts.length) : table
  const months = rollingMonths(facts)
  const [shares, offences, wards] = [
    sharesTable(facts),
    offenceCodesTable(facts),
    wardsTable(facts, outlines),
  ]
  return [
    ...publicOutcomes(facts, outcomes).map(whole),
    ...(facts.groups.length > 0 ? [whole(publicGroups(facts, outcomes))] : []),
    ...(months && !frame.forceHiddenBefore ? [publicMonths(facts, months)] : []),
    ...(shares && split ? [publicShares(facts, shares, frame)] : []),
    ...(offences ? [publicOffenceCodes(facts, offences)] : []),
    ...(wards && split ? [publicWards(facts, wards, frame)] : []),
  ]
}

/** Definitions and cautions tell numbers too; those of a version to be passed on have none. */
function withoutNumbersInWords(table: ProfileTable): ProfileTable {
  const definition: Definition = {
    ...table.definition,
    missing: 'Told in the internal version.',
    source: 'The crime records of the force, as imported for this audit.',
  }
  const { cautions, ...rest } = table
  const kept = (cautions ?? []).filter((caution) => table.key !== 'wards' || !caution.includes('fewer than'))
  return { ...rest, definition, ...(kept.length > 0 ? { cautions: kept } : {}) }
}
