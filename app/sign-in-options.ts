import { randomBytes } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { signIn } from '@/commands/sign-in'
import { database } from '@/db/open'
import { tokenHash } from '@/db/sessions'
import { newId } from '@/domain/identity'
import { sessionLimits } from '@/domain/session-limits'
import { report } from './log'
import { isHttps, origin, safePath } from './origin'
import { withoutNul } from './request-body'

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
          const requestId = newId()
          const headers = request.headers ?? {}
          const earlier = await sessionTokenIn(cookiesIn(headers)[cookieName('session')])
          // next-auth puts the message of whatever is thrown into an address: none but our own words may get there.
          const outcome = await signIn({
            database: await database(),
            email: withoutNul(credentials?.email ?? ''),
            password: withoutNul(credentials?.password ?? ''),
            address: addressOf(headers),
            now: new Date().toISOString(),
            requestId,
            replaces: earlier && tokenHash(earlier),
            token,
          }).catch((error: unknown) => {
            report(error, { requestId, doing: 'sign in' })
            throw new Error('failed')
          })
          if (!outcome.signedIn) throw new Error(outcome.refusal)
          return { id: token }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { token: user.id } : { token: token.token }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => origin() + safePath(url),
    },
  }
}

/**
 * Cookies that were opened lately, with their tokens: a cookie never changes what it carries, and next-auth derives the
 * key anew each time. Whether the token still counts, and since when, is asked of the sessions table.
 */
const opened = new Map<string, string>()
const mostOpened = 1_000

/** The token that a sealed cookie carries; undefined for one that was altered or sealed by another installation. */
export async function sessionTokenIn(sealed: string | undefined): Promise<string | undefined> {
  if (!sealed) return undefined
  const known = opened.get(sealed)
  if (known) return known
  try {
    const content = await decode({ token: sealed, secret: secret() })
    if (typeof content?.token !== 'string') return undefined
    if (opened.size >= mostOpened) opened.clear()
    opened.set(sealed, content.token)
    return content.token
  } catch {
    // Whatever cannot be opened is no cookie of ours.
    return undefined
  }
}

function cookiesIn(headers: Record<string, unknown>): Record<string, string> {
  const sent = typeof headers.cookie === 'string' ? headers.cookie : ''
  return Object.fromEntries(
    sent.split(/;\s*/).map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
  )
}

/** The address as the nearest proxy saw it: the last entry, since the ones before it are the sender's own word. */
function addressOf(headers: Record<string, unknown>): string {
  const forwarded = headers['x-forwarded-for']
  return (typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined) ?? 'unknown'
}
