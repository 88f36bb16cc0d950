import { z } from 'zod'
import { endSessionsOf } from '../db/sessions'
import { event } from '../domain/events'
import { command, done } from './command'
import { ownAccount } from './own-account'

/** Ends every session of the person, this one included: for a machine that was left signed in somewhere. */
export const signOutEverywhere = command('sign out everywhere', {
  may: { permission: 'use own account', subject: ownAccount },
  input: z.strictObject({}),
  run: async ({ writer, subject, person, now }) => {
    await endSessionsOf(writer, person.id, { because: 'signed out everywhere', now })
    return done({}, event('signed out everywhere', subject))
  },
})
