import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { cookieName } from '@/app/sign-in-options'
import { userByEmail } from '@/db/people'
import { startSession } from '@/db/sessions'
import type { World } from '@/db/testing/world'
import { emailOf } from '@/demo/world'

/** Seals the cookies of a server that lives for minutes, with a store that is thrown away after them. */
export const benchSecret = 'a secret of the bench, which guards nothing at all'

/** Begins a session for somebody of the bench, as a sign-in does, and returns what their browser would send. */
export async function signIn({ database }: World, key: string): Promise<string> {
  const user = await userByEmail(database.reader, emailOf({ key }))
  if (!user) throw new Error(`${key} has no account.`)
  const token = randomBytes(32).toString('base64url')
  await database.write((writer) => startSession(writer, user, token, new Date().toISOString()))
  return `${cookieName('session')}=${await encode({ token: { token }, secret: benchSecret })}`
}
