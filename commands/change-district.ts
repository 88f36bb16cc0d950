import { allDistricts, districtByCode, updateDistrict, type District } from '../db/districts'
import { changesInWords } from '../domain/changes-in-words'
import { readAliases, spellingFaults } from '../domain/district-spellings'
import { event } from '../domain/events'
import type { Subject } from '../domain/subject'
import { changeDistrictInput } from './change-district.input'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import type { Reader } from '../db/client'

export interface DistrictSubject extends Subject {
  type: 'district'
  known: District
}

/** The district that the address names. */
export async function namedDistrict(
  reader: Reader,
  input: { district: string },
): Promise<DistrictSubject | undefined> {
  const known = await districtByCode(reader, input.district)
  return known && { type: 'district', id: known.code, district: known.code, known }
}

const labels = { name: 'name', aliases: 'other spellings', activeFrom: 'first day', activeTo: 'last day' }

/** Changes what a district is called or when it exists. Its code stays, and with it every audit that names it. */
export const changeDistrict = command('change a district', {
  may: { permission: 'manage districts', subject: namedDistrict },
  input: changeDistrictInput,
  run: async ({ writer, subject }, { revision, name, aliases: typed, activeFrom, activeTo }) => {
    const { known } = subject
    if (known.revision !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the district ${known.code}`))
    const aliases = readAliases(typed)
    const others = (await allDistricts(writer)).filter(({ code }) => code !== known.code)
    const faults = spellingFaults({ code: known.code, name, aliases }, others)
    if (faults.length > 0) return refuse('invalid', faults)
    if (activeTo !== null && activeTo < activeFrom)
      return refuse('invalid', [{ field: 'activeTo', message: 'The last day must not be before the first' }])

    const shown = (district: Pick<District, keyof typeof labels>) => ({
      ...district,
      aliases: district.aliases.join(', '),
    })
    const after = { name, aliases, activeFrom, activeTo }
    const changes = changesInWords(shown(known), shown(after), labels)
    if (!changes)
      return refuse('invalid', `Nothing was changed: this is what is already known of ${known.name}.`)
    await updateDistrict(writer, known.code, { ...after, revision: known.revision + 1 })
    return done({ district: known.code }, event('district changed', subject, { code: known.code, changes }))
  },
})
