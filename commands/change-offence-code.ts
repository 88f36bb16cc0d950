import type { Reader } from '../db/client'
import { allOffenceCodes, offenceCode, updateOffenceCode, type OffenceCode } from '../db/offence-codes'
import { changesInWords } from '../domain/changes-in-words'
import { readAliases } from '../domain/district-spellings'
import { event } from '../domain/events'
import { offenceFaults, type ListedOffence } from '../domain/offence-list'
import type { Subject } from '../domain/subject'
import { lastBeforeFirst } from './add-offence-code'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { changeOffenceCodeInput } from './offence-code.input'

interface OffenceSubject extends Subject {
  type: 'offence code'
  known: OffenceCode
}

/** The offence that the address names. */
export async function namedOffence(
  reader: Reader,
  input: { offence: string },
): Promise<OffenceSubject | undefined> {
  const known = await offenceCode(reader, input.offence)
  return known && { type: 'offence code', id: known.id, known }
}

const labels = { title: 'title', spellings: 'other texts', activeFrom: 'first day', activeTo: 'last day' }

/** Changes what is said of an offence, or takes it out of force by its last day. Its code stays. */
export const changeOffenceCode = command('change an offence code', {
  may: { permission: 'manage reference data', subject: namedOffence },
  input: changeOffenceCodeInput,
  run: async ({ writer, subject }, { revision, title, spellings: typed, activeFrom, activeTo }) => {
    const { known } = subject
    if (known.revision !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the offence ${known.code}`))
    if (activeTo !== null && activeTo < activeFrom) return refuse('invalid', [lastBeforeFirst])
    const after = { code: known.code, title, spellings: readAliases(typed), activeFrom, activeTo }
    const others = (await allOffenceCodes(writer)).filter(({ id }) => id !== known.id)
    const faults = offenceFaults(after, others)
    if (faults.length > 0) return refuse('invalid', faults)
    const shown = ({ title, spellings, activeFrom, activeTo }: ListedOffence) => ({
      ...{ title, spellings: spellings.join(', '), activeFrom, activeTo },
    })
    const changes = changesInWords(shown(known), shown(after), labels)
    if (!changes) return refuse('invalid', `Nothing was changed: this is what ${known.code} already is.`)
    const { code: _, ...fields } = after
    await updateOffenceCode(writer, known.id, { ...fields, revision: known.revision + 1 })
    return done({ offence: known.id }, event('offence code changed', subject, { code: known.code, changes }))
  },
})
