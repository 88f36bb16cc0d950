import { monthsTable } from './rolling-months'
import { offenceCodesTable, qualityTable, sharesTable, teamTables } from './profile-details'
import type { ProfileTable } from './profile-table'
import { groupsTable, offencesTable, outcomeTables, type ProfileFacts } from './profile-tables'
import { wardsTable } from './ward-map'
import type { WardOutlines } from './ward-outlines'

/** Every table of the problem profile of an audit, in the order in which it is read; those of wards last. */
export function problemProfile(facts: ProfileFacts, outlines?: WardOutlines): ProfileTable[] {
  const tables = [
    offencesTable(facts),
    ...outcomeTables(facts),
    groupsTable(facts),
    monthsTable(facts),
    sharesTable(facts),
    ...teamTables(facts),
    offenceCodesTable(facts),
    qualityTable(facts),
    wardsTable(facts, outlines),
  ]
  return tables.filter((table) => table !== null)
}
