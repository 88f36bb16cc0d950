import type { Reader } from '../db/client'
import { outcomeGroup, updateOutcomeGroup, type OutcomeGroup } from '../db/outcome-groups'
import { changesInWords } from '../domain/changes-in-words'
import { event } from '../domain/events'
import { fingerprint } from '../domain/fingerprint'
import type { Subject } from '../domain/subject'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'
import { soundGroup } from './outcome-group-text'
import { changeOutcomeGroupInput } from './outcome-group.input'

interface GroupSubject extends Subject {
  type: 'outcome group'
  known: OutcomeGroup
}

/** The group that the address names. */
export async function namedGroup(
  reader: Reader,
  input: { group: string },
): Promise<GroupSubject | undefined> {
  const known = await outcomeGroup(reader, input.group)
  return known && { type: 'outcome group', id: known.id, known }
}

const labels = { name: 'name', codes: 'codes', note: 'note', blanks: 'crimes without an outcome yet' }

/** Changes a named list of outcome codes. Tables that are made from now on sum by it. */
export const changeOutcomeGroup = command('change an outcome group', {
  may: { permission: 'manage outcome groups', subject: namedGroup },
  input: changeOutcomeGroupInput,
  run: async ({ writer, subject }, { revision, ...typed }) => {
    const { known } = subject
    if (fingerprint(known) !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the group ‘${known.name}’`))
    const sound = await soundGroup(writer, typed, known.id)
    if ('faults' in sound) return refuse('invalid', sound.faults)
    const blanksCounted = typed.blanks === 'counted'
    const after = { name: typed.name, codes: sound.codes, note: typed.note, blanksCounted }
    const shown = (group: typeof after) => ({
      ...{ name: group.name, codes: group.codes.join(', '), note: group.note },
      blanks: group.blanksCounted ? 'counted' : 'left out',
    })
    const changes = changesInWords(shown(known), shown(after), labels)
    if (!changes) return refuse('invalid', `Nothing was changed: this is what ‘${known.name}’ already is.`)
    await updateOutcomeGroup(writer, known.id, after)
    return done({ group: known.id }, event('outcome group changed', subject, { name: known.name, changes }))
  },
})
