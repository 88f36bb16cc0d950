import { allOffenceCodes, insertOffenceCode } from '../db/offence-codes'
import { readAliases } from '../domain/district-spellings'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { offenceFaults, type ListedOffence } from '../domain/offence-list'
import { pastedRows } from '../domain/pasted-rows'
import { command, done, refuse } from './command'
import { addOffenceCodesInput } from './offence-code.input'

const mostOffences = 2_000
const longest = { code: 20, title: 200 }

/** Adds offences as they are pasted from a spreadsheet, all of them or none: code, title and other texts in each line. */
export const addOffenceCodes = command('add offence codes', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addOffenceCodesInput,
  run: async ({ writer }, { offences: text, activeFrom }) => {
    const rows = pastedRows(text)
    if (rows.length > mostOffences) return refuse('invalid', [tooMany])
    const known: ListedOffence[] = await allOffenceCodes(writer)
    const added: ListedOffence[] = []
    const faults = rows.flatMap(({ line, cells: [code = '', title = '', ...spellings] }) => {
      const offence = {
        code,
        title,
        spellings: readAliases(spellings.join('\n')),
        activeFrom,
        activeTo: null,
      }
      const wrong =
        code === '' || title === ''
          ? 'needs a code and a title, with a tab or a comma between them'
          : code.length > longest.code || title.length > longest.title
            ? `has a code of more than ${longest.code} or a title of more than ${longest.title} characters`
            : offenceFaults(offence, [...known, ...added])[0]?.message
      if (wrong !== undefined) return [{ field: 'offences', message: `Line ${line}: ${wrong}` }]
      added.push(offence)
      return []
    })
    if (faults.length > 0) return refuse('invalid', faults.slice(0, 20))
    for (const offence of added)
      await insertOffenceCode(writer, {
        ...{ id: newId(), ...offence, spellings: [...offence.spellings], revision: 1 },
      })
    const codes = added.map(({ code }) => code)
    const subject = { type: 'house' as const, id: 'house' }
    return done(
      { added: added.length },
      event('offence codes added', subject, { offences: codes.length, codes }),
    )
  },
})

const tooMany = {
  field: 'offences',
  message: `There are more than ${mostOffences.toLocaleString('en-GB')} lines. Paste them in parts`,
}
