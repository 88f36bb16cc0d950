import { deleteSavedView, savedViewsOf } from '../db/saved-views'
import { event } from '../domain/events'
import { command, done, refuse } from './command'
import { removeViewInput } from './saved-view.input'

/** Somebody keeps a view of the register no longer. */
export const removeView = command('remove a view of the register', {
  may: { permission: 'see recommendations', subject: async () => ({ type: 'house', id: 'house' }) },
  input: removeViewInput,
  run: async ({ writer, person }, { view: id }) => {
    const view = (await savedViewsOf(writer, person.id)).find((own) => own.id === id)
    if (!view) return refuse('not found', 'You keep no such view any more.')
    await deleteSavedView(writer, id, person.id)
    return done({ id }, event('register view removed', { type: 'house', id: 'house' }, { name: view.name }))
  },
})
