import { deleteOutcomeGroup } from '../db/outcome-groups'
import { event } from '../domain/events'
import { namedGroup } from './change-outcome-group'
import { command, done } from './command'
import { removeOutcomeGroupInput } from './outcome-group.input'

/** Takes a named list of outcome codes away: profiles show it no more. What it was stays in the trail. */
export const removeOutcomeGroup = command('remove an outcome group', {
  may: { permission: 'manage outcome groups', subject: namedGroup },
  input: removeOutcomeGroupInput,
  run: async ({ writer, subject }) => {
    const { id, name, codes } = subject.known
    await deleteOutcomeGroup(writer, id)
    return done({ group: id }, event('outcome group removed', subject, { name, codes: codes.join(', ') }))
  },
})
