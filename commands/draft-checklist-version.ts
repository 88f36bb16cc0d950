import { insertDraft, newestVersion } from '../db/checklists'
import { copyExamples } from '../db/ruling-examples'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { versionInput } from './checklist.input'
import { namedVersion } from './checklist-subject'
import { command, done, refuse } from './command'

/** Drafts the next version of a checklist as a copy of its newest one. There is one draft at a time. */
export const draftChecklistVersion = command('draft a checklist version', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: versionInput,
  run: async ({ writer, subject, now }) => {
    const { checklistId, title } = subject.version
    const newest = (await newestVersion(writer, checklistId)) ?? subject.version
    if (newest.publishedAt === null)
      return refuse(
        'not now',
        `Version ${newest.version} of ‘${title}’ is already a draft. Go on with that one.`,
      )
    const draft = { id: newId(), checklistId, version: newest.version + 1, createdAt: now }
    await insertDraft(writer, draft, newest.criteria)
    await copyExamples(writer, newest.id, draft.id)
    const drafted = { type: 'checklist', id: draft.id } as const
    return done(
      { version: draft.id },
      event('checklist version drafted', drafted, {
        title,
        version: draft.version,
        copiedFrom: newest.version,
      }),
    )
  },
})
