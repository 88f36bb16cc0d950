import { allDistricts, insertDistrict } from '../db/districts'
import { readAliases, spellingFaults, type NamedDistrict } from '../domain/district-spellings'
import { event } from '../domain/events'
import { pastedRows } from '../domain/pasted-rows'
import { districtCode } from './add-district.input'
import { addDistrictsInput } from './add-districts.input'
import { command, done, refuse } from './command'

const mostDistricts = 100
const longestName = 60

/** Adds districts as they are pasted from a spreadsheet, all of them or none, in the order in which they stand there. */
export const addDistricts = command('add districts', {
  may: { permission: 'manage districts', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addDistrictsInput,
  run: async ({ writer }, { districts: text, activeFrom }) => {
    const rows = pastedRows(text)
    if (rows.length > mostDistricts)
      return refuse('invalid', [
        { field: 'districts', message: `There are more than ${mostDistricts} lines. Paste them in parts` },
      ])
    const known = await allDistricts(writer)
    const added: NamedDistrict[] = []
    const faults = rows.flatMap(({ line, cells: [code = '', name = '', ...spellings] }) => {
      const read = districtCode.safeParse(code)
      const district = { code: read.data ?? code, name, aliases: readAliases(spellings.join('\n')) }
      const wrong =
        name === ''
          ? 'Each line needs a code and a name, with a tab or a comma between them'
          : name.length > longestName
            ? `A name is at most ${longestName} characters`
            : (read.error?.issues[0]?.message ?? spellingFaults(district, [...known, ...added])[0]?.message)
      if (wrong !== undefined) return [{ field: 'districts', message: `Line ${line}: ${wrong}` }]
      added.push(district)
      return []
    })
    if (faults.length > 0) return refuse('invalid', faults.slice(0, 20))
    const last = Math.max(0, ...known.map(({ position }) => position))
    for (const [at, { code, name, aliases }] of added.entries())
      await insertDistrict(writer, {
        ...{
          code,
          name,
          aliases: [...aliases],
          position: last + at + 1,
          activeFrom,
          activeTo: null,
          revision: 1,
        },
      })
    const codes = added.map(({ code }) => code)
    const subject = { type: 'house' as const, id: 'house' }
    return done(
      { added: added.length },
      event('districts added', subject, { districts: codes.length, codes }),
    )
  },
})
