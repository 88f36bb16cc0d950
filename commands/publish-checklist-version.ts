import { markPublished } from '../db/checklists'
import { missingForPublication } from '../domain/checklist-draft'
import { event } from '../domain/events'
import { fingerprint } from '../domain/fingerprint'
import { changedMeanwhile } from './changed-meanwhile'
import { publishInput } from './checklist.input'
import { namedVersion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'

/** Publishes a draft exactly as it was looked at. From then on it never changes, and audits can be planned with it. */
export const publishChecklistVersion = command('publish a checklist version', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: publishInput,
  run: async ({ writer, subject, person, now }, { revision }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    if (fingerprint(version) !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the draft of ‘${version.title}’`))
    const missing = missingForPublication(version.criteria)
    if (missing.length > 0)
      return refuse(
        'not now',
        missing.map((message) => ({ field: '', message })),
      )
    await markPublished(writer, version.id, { publishedAt: now, publishedBy: person.id })
    return done(
      { version: version.id },
      event('checklist version published', subject, { title: version.title, version: version.version }),
    )
  },
})
