import { insertQueryEntry } from '../db/queries'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { personalFaults } from './personal-text'
import { openQuery, theQuery } from './query-subject'
import { replyToQueryInput } from './query.input'

/** Adds a reply to an open query. */
export const replyToQuery = command('reply to a query', {
  may: { permission: 'reply to a query', subject: theQuery },
  input: replyToQueryInput,
  run: async ({ writer, subject, person, now }, { entries, reply, keep }) => {
    const open = openQuery(subject, entries)
    if ('refused' in open) return open.refused
    const faults = personalFaults('reply', 'The reply', reply, keep)
    if (faults.length > 0) return refuse('invalid', [...faults])
    await insertQueryEntry(writer, {
      queryId: open.query.id,
      number: entries + 1,
      kind: 'reply',
      text: reply,
      saidBy: person.id,
      saidAt: now,
    })
    return done(null, event('query answered', subject, { criterion: open.query.criterion }))
  },
})
