import { insertSavedView, savedViewsOf } from '../db/saved-views'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { command, done, refuse } from './command'
import { saveViewInput } from './saved-view.input'

const most = 30

/** Somebody keeps the filters of the register under a name of their own. */
export const saveView = command('save a view of the register', {
  may: { permission: 'see recommendations', subject: async () => ({ type: 'house', id: 'house' }) },
  input: saveViewInput,
  run: async ({ writer, person, now }, { name, parameters }) => {
    const own = await savedViewsOf(writer, person.id)
    const fault = (message: string) => refuse('invalid', [{ field: 'name', message }])
    if (own.some((view) => view.name.toLowerCase() === name.toLowerCase()))
      return fault(`You keep a view called ‘${name}’ already. Choose another name, or remove that one first`)
    if (own.length >= most) return fault(`You keep ${most} views. Remove one before you save another`)
    const id = newId()
    await insertSavedView(writer, { id, userId: person.id, name, parameters, savedAt: now })
    return done({ parameters }, event('register view saved', { type: 'house', id: 'house' }, { name }))
  },
})
