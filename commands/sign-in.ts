import type { Database } from '../db/client'
import { checkPassword } from '../db/passwords'
import { userByEmail } from '../db/people'
import { endSession, forgetOldSessions, startSession } from '../db/sessions'
import { accountKey, attemptsSince, noteAttempt } from '../db/sign-in-attempts'
import { appendToTrail } from '../db/trail'
import { event } from '../domain/events'
import { guessLimits } from '../domain/session-limits'

/** Why somebody was not let in. Unknown address, wrong password and disabled account are one and the same answer. */
export type SignInRefusal = 'wrong' | 'too many'

export interface SignInAttempt {
  database: Database
  email: string
  password: string
  /** Network address of the browser. */
  address: string
  now: string
  requestId: string
  /** Hash of the token of the session that this browser had before: it ends when another begins. */
  replaces?: string | undefined
  /** 256 random bits that will name the session. */
  token: string
}

/**
 * Checks a password and starts a session. Every attempt is counted first and in the store, so that neither a restart
 * nor a second process forgets it; the refusals are in the trail, without the typed address where it is nobody's.
 */
export async function signIn(
  attempt: SignInAttempt,
): Promise<{ signedIn: true } | { signedIn: false; refusal: SignInRefusal }> {
  const { database, now, requestId, token, address } = attempt
  const account = accountKey(attempt.email)
  const since = new Date(Date.parse(now) - guessLimits.windowMs).toISOString()

  const counted = await database.write(async (writer) => {
    const { ofAccount, ofAddress } = await attemptsSince(writer, account, address, since)
    const { perAccount, perAddress } = guessLimits
    const tooMany = ofAccount >= perAccount || ofAddress >= perAddress
    // The first one too many is noted like the others; what comes after it would only fill the store.
    const silent = ofAccount > perAccount || ofAddress > perAddress
    if (!silent) await noteAttempt(writer, { account, address, at: now })
    return { tooMany, silent }
  })

  if (counted.silent) return { signedIn: false, refusal: 'too many' }
  const user = await userByEmail(database.reader, attempt.email)
  const person = user ?? { id: 'nobody', name: 'Somebody' }
  const subject = { type: 'account' as const, id: person.id }
  const refused = async (refusal: SignInRefusal, because: string) => {
    await database.write((writer) =>
      appendToTrail(writer, { person, now, requestId }, [event('sign-in refused', subject, { because })]),
    )
    return { signedIn: false as const, refusal }
  }

  if (counted.tooMany) return refused('too many', 'too many attempts')
  // An unknown address costs the same time as a known one.
  const right = await checkPassword(user?.passwordHash, attempt.password)
  if (!user || !right) return refused('wrong', user ? 'wrong password' : 'unknown address')
  if (user.disabledAt) return refused('wrong', 'the account is disabled')
  if (user.oneTimeUntil && user.oneTimeUntil <= now)
    return refused('wrong', 'the one-time password has run out')

  await database.write(async (writer) => {
    await forgetOldSessions(writer, now)
    if (attempt.replaces) await endSession(writer, attempt.replaces, 'signed in again', now)
    await startSession(writer, user, token, now)
    await noteAttempt(writer, { account, address, at: now, succeeded: true })
    await appendToTrail(writer, { person: user, now, requestId }, [event('signed in', subject)])
  })
  return { signedIn: true }
}
