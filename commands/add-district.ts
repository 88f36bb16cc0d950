import { allDistricts, insertDistrict } from '../db/districts'
import { readAliases, spellingFaults } from '../domain/district-spellings'
import { event } from '../domain/events'
import { addDistrictInput } from './add-district.input'
import { command, done, refuse } from './command'

/** Adds a district after the others. No spelling of it may stand for another one. */
export const addDistrict = command('add a district', {
  may: { permission: 'manage districts', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addDistrictInput,
  run: async ({ writer }, { code, name, aliases: typed, activeFrom }) => {
    const districts = await allDistricts(writer)
    const aliases = readAliases(typed)
    const faults = spellingFaults({ code, name, aliases }, districts)
    if (faults.length > 0) return refuse('invalid', faults)
    const position = Math.max(0, ...districts.map((district) => district.position)) + 1
    await insertDistrict(writer, { code, name, aliases, position, activeFrom, activeTo: null, revision: 1 })
    const subject = { type: 'district', id: code, district: code } as const
    return done({ district: code }, event('district added', subject, { code, name, aliases }))
  },
})
