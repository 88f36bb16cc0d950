import { randomBytes } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { signIn } from '@/commands/sign-in'
import { database } from '@/db/open'
import { newId } from '@/domain/identity'
import { sessionLimits } from '@/domain/session-limits'
import { isHttps } from './origin'

/** `__Host-` binds a cookie to this very host over HTTPS; browsers refuse the prefix without it. */
export const cookieName = (name: string) => (isHttps() ? `__Host-dip-sample.${name}` : `dip-sample.${name}`)

/** The key that seals the cookies. Starting without one is refused in `scripts/start.ts`. */
export function secret(): string {
  const value = process.env.NEXTAUTH_SECRET
  if (!value || value.length < 32)
    throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters.')
  return value
}

/**
 * next-auth's part is the sign-in itself. Its sealed cookie carries nothing but a random token: who is signed in, and
 * whether they still are, is looked up in the sessions table at every request (app/session.ts).
 */
export function signInOptions(): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() }
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: sessionLimits.absoluteMs / 1000 },
    useSecureCookies: isHttps(),
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookie },
      csrfToken: { name: cookieName('csrf'), options: cookie },
      callbackUrl: { name: cookieName('back'), options: cookie },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const token = randomBytes(32).toString('base64url')
          const outcome = await signIn({
            database: await database(),
            email: credentials?.email ?? '',
            password: credentials?.password ?? '',
            address: addressOf(request.headers ?? {}),
            now: new Date().toISOString(),
            requestId: newId(),
            token,
          })
          if (!outcome.signedIn) throw new Error(outcome.refusal)
          return { id: token }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { token: user.id } : { token: token.token }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

/** The address as the nearest proxy saw it: the last entry, since the ones before it are the sender's own word. */
function addressOf(headers: Record<string, unknown>): string {
  const forwarded = headers['x-forwarded-for']
  return (typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined) ?? 'unknown'
}
