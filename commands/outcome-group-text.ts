import { allOutcomeGroups, type OutcomeGroup } from '../db/outcome-groups'
import type { Reader } from '../db/client'
import { readOutcomeCodes } from '../domain/outcome-codes'
import type { Fault } from './command'

interface Typed {
  name: string
  codes: string
}

/** The codes of a group as typed, if they can be read and no other group has its name. */
export async function soundGroup(
  reader: Reader,
  { name, codes: typed }: Typed,
  but?: string,
): Promise<{ codes: string[] } | { faults: Fault[] }> {
  const read = readOutcomeCodes(typed)
  const same = (other: OutcomeGroup) => other.id !== but && other.name.toLowerCase() === name.toLowerCase()
  const faults = [
    ...((await allOutcomeGroups(reader)).some(same)
      ? [{ field: 'name', message: `There is already a group called ‘${name}’. Choose another name` }]
      : []),
    ...('unread' in read
      ? [
          {
            field: 'codes',
            message: `${read.unread.join(', ')}: enter codes like 1, 1A or 16, with commas between them`,
          },
        ]
      : []),
  ]
  return faults.length > 0 || 'unread' in read ? { faults } : read
}
