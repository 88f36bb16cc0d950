import { insertQueryEntry, markResolved } from '../db/queries'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { personalFaults } from './personal-text'
import { openQuery, theQuery } from './query-subject'
import { resolveQueryInput } from './query.input'

/** Settles a query: for whoever asked it and for the lead auditor. What was settled stays with it. */
export const resolveQuery = command('resolve a query', {
  may: { permission: 'resolve a query', subject: theQuery },
  input: resolveQueryInput,
  run: async ({ writer, subject, person, now }, { entries, resolution, keep }) => {
    const open = openQuery(subject, entries)
    if ('refused' in open) return open.refused
    const faults = personalFaults('resolution', 'What was settled', resolution, keep)
    if (faults.length > 0) return refuse('invalid', [...faults])
    const { id, criterion } = open.query
    await insertQueryEntry(writer, {
      queryId: id,
      number: entries + 1,
      kind: 'resolution',
      text: resolution,
      saidBy: person.id,
      saidAt: now,
    })
    await markResolved(writer, id, { resolvedBy: person.id, resolvedAt: now })
    return done(null, event('query resolved', subject, { criterion }))
  },
})
