import { allOffenceCodes, insertOffenceCode } from '../db/offence-codes'
import { readAliases } from '../domain/district-spellings'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { offenceFaults } from '../domain/offence-list'
import { command, done, refuse } from './command'
import { addOffenceCodeInput } from './offence-code.input'

/** Adds an offence to the list that extracts are read against. A code that is there may begin anew on a later day. */
export const addOffenceCode = command('add an offence code', {
  may: { permission: 'manage reference data', subject: async () => ({ type: 'house', id: 'house' }) },
  input: addOffenceCodeInput,
  run: async ({ writer }, { code, title, spellings: typed, activeFrom, activeTo }) => {
    if (activeTo !== null && activeTo < activeFrom) return refuse('invalid', [lastBeforeFirst])
    const offence = { code, title, spellings: readAliases(typed), activeFrom, activeTo }
    const faults = offenceFaults(offence, await allOffenceCodes(writer))
    if (faults.length > 0) return refuse('invalid', faults)
    const id = newId()
    await insertOffenceCode(writer, { id, ...offence, revision: 1 })
    const subject = { type: 'offence code' as const, id }
    return done({ offence: id }, event('offence code added', subject, { code, title, activeFrom }))
  },
})

export const lastBeforeFirst = { field: 'activeTo', message: 'The last day must not be before the first' }
