import { updateUser } from '../db/users'
import { event } from '../domain/events'
import { command, done } from './command'
import { ownAccount } from './own-account'
import { switchShortcutsInput } from './switch-shortcuts.input'

/**
 * Switches shortcuts of single keys on or off for oneself, wherever one signs in. Somebody who speaks to the computer
 * or hits keys by accident must be able to work without them (WCAG 2.2, 2.1.4).
 */
export const switchShortcuts = command('switch shortcuts', {
  may: { permission: 'use own account', subject: ownAccount },
  input: switchShortcutsInput,
  run: async ({ writer, subject, person, now }, { shortcuts }) => {
    await updateUser(writer, person.id, { shortcutsOffAt: shortcuts === 'off' ? now : null })
    return done({}, event('shortcuts switched', subject, { to: shortcuts }))
  },
})
