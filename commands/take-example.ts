import { examplesIn, leaveOut, takeInto, waitingExamples } from '../db/ruling-examples'
import { event } from '../domain/events'
import { namedVersion, refusalOfPublished } from './checklist-subject'
import { command, done, refuse } from './command'
import { versionExampleInput } from './example.input'

/** Takes an example of a ruling into the guidance of a draft. */
export const takeExample = command('take an example', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: versionExampleInput,
  run: async ({ writer, subject }, { example: id }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const example = (await waitingExamples(writer, version.checklistId)).find((one) => one.id === id)
    if (!example) return refuse('not now', 'This example does not wait any more: somebody decided on it.')
    const criterion = version.criteria.find(({ key }) => key === example.criterionKey)
    if (!criterion)
      return refuse('not now', 'The criterion that this example belongs to is not in this draft.')
    await takeInto(writer, version.id, id)
    const changes = `an example from a ruling taken into the guidance of "${criterion.name}"`
    return done(
      { version: version.id },
      event('checklist version changed', subject, { title: version.title, changes }),
    )
  },
})

/** Leaves an example out: it is taken out of the draft where it is in it, and waits no longer. */
export const leaveExampleOut = command('leave an example out', {
  may: { permission: 'manage checklists', subject: namedVersion },
  input: versionExampleInput,
  run: async ({ writer, subject, person, now }, { example: id }) => {
    const { version } = subject
    const published = refusalOfPublished(version)
    if (published) return published
    const here = [
      ...(await waitingExamples(writer, version.checklistId)),
      ...(await examplesIn(writer, version.id)),
    ]
    const example = here.find((one) => one.id === id)
    if (!example) return refuse('not now', 'This example does not wait any more: somebody decided on it.')
    await leaveOut(writer, version.id, id, { leftOutBy: person.id, leftOutAt: now })
    const name = version.criteria.find(({ key }) => key === example.criterionKey)?.name
    return done(
      { version: version.id },
      event('example left out', subject, { criterion: name ?? example.criterionKey }),
    )
  },
})
