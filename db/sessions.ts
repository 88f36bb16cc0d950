import { and, count, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { sessionLimits } from '../domain/session-limits'
import type { Reader, Writer } from './client'
import { type User } from './people'
import { sessions, users } from './schema'

/** Only the hash of a token is kept: a copy of the store signs nobody in. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export async function startSession(writer: Writer, user: User, token: string, now: string): Promise<void> {
  await writer.insert(sessions).values({
    tokenHash: tokenHash(token),
    userId: user.id,
    roleVersion: user.roleVersion,
    createdAt: now,
    lastSeenAt: now,
  })
}

export interface LiveSession {
  user: User
  tokenHash: string
  lastSeenAt: string
}

/**
 * The session of a token, if it still holds: not ended, not idle or old beyond the limits, its user not disabled and
 * their roles as they were when it began.
 */
export async function liveSession(
  reader: Reader,
  token: string,
  now: string,
): Promise<LiveSession | undefined> {
  const [row] = await reader
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, tokenHash(token)))
  if (!row || row.session.endedAt || row.user.disabledAt || row.session.roleVersion !== row.user.roleVersion)
    return undefined
  const [at, began, seen] = [now, row.session.createdAt, row.session.lastSeenAt].map((instant) =>
    Date.parse(instant),
  ) as [number, number, number]
  if (at - began >= sessionLimits.absoluteMs || at - seen >= sessionLimits.idleMs) return undefined
  return { user: row.user, tokenHash: row.session.tokenHash, lastSeenAt: row.session.lastSeenAt }
}

/** Notes that the session is in use; once a minute is enough. */
export async function touchSession(writer: Writer, session: LiveSession, now: string): Promise<void> {
  await writer.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.tokenHash, session.tokenHash))
}

export async function endSession(writer: Writer, hash: string, because: string, now: string): Promise<void> {
  await writer
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(sessions.tokenHash, hash), isNull(sessions.endedAt)))
}

/** Ends every session of a user, except the one with the hash `except` where given. */
export async function endSessionsOf(
  writer: Writer,
  userId: string,
  { because, now, except }: { because: string; now: string; except?: string | undefined },
): Promise<void> {
  await writer
    .update(sessions)
    .set({ endedAt: now, endedBecause: because })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        except === undefined ? undefined : ne(sessions.tokenHash, except),
      ),
    )
}

/** How many sessions of a user still hold at this instant: what `liveSession` would let in. */
export async function liveSessionsOf(
  reader: Reader,
  user: Pick<User, 'id' | 'roleVersion'>,
  now: string,
): Promise<number> {
  const since = (ms: number) => new Date(Date.parse(now) - ms).toISOString()
  const [row] = await reader
    .select({ n: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, user.id),
        eq(sessions.roleVersion, user.roleVersion),
        isNull(sessions.endedAt),
        gt(sessions.createdAt, since(sessionLimits.absoluteMs)),
        gt(sessions.lastSeenAt, since(sessionLimits.idleMs)),
      ),
    )
  return row?.n ?? 0
}

/** Forgets sessions that ended or ran out long ago. */
export async function forgetOldSessions(writer: Writer, now: string): Promise<void> {
  await writer
    .delete(sessions)
    .where(lt(sessions.createdAt, new Date(Date.parse(now) - 30 * 86_400_000).toISOString()))
}
