import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Database, Reader } from '@/db/client'
import { database } from '@/db/open'
import { personOf } from '@/db/people'
import { liveSession, touchSession, type LiveSession } from '@/db/sessions'
import { appendToTrail } from '@/db/trail'
import { event, type EventName } from '@/domain/events'
import { newId } from '@/domain/identity'
import { allows, showsCases, type Permission } from '@/domain/permissions'
import type { Person } from '@/domain/person'
import type { Subject } from '@/domain/subject'
import { cookieName, sessionTokenIn } from './sign-in-options'

export interface SignedIn {
  person: Person
  session: LiveSession
  /** Signed in with a one-time password: only the page that changes it is open. */
  mustChangePassword: boolean
}

/** The instant that this request began, and its id: the same for everything that the request does. */
export const thisRequest = cache(() => ({ now: new Date().toISOString(), requestId: newId() }))

/** Who is signed in, looked up in the sessions table; undefined for nobody. */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const sealed = (await cookies()).get(cookieName('session'))?.value
  const token = await sessionTokenIn(sealed)
  if (!token) return undefined
  const store = await database()
  const { now } = thisRequest()
  const session = await liveSession(store.reader, token, now)
  if (!session) return undefined
  if (Date.parse(now) - Date.parse(session.lastSeenAt) > 60_000)
    await store.writeBriefly((writer) => touchSession(writer, session, now))
  return {
    session,
    person: await personOf(store.reader, session.user),
    mustChangePassword: session.user.oneTimeUntil !== null,
  }
})

export interface Consultation<S extends Subject> {
  person: Person
  reader: Reader
  subject: S
  now: string
}

const house: Subject = { type: 'house', id: 'house' }

/** Consultations already written in this request: a page and its metadata are one look. */
const written = cache(() => new Set<string>())

/**
 * The one door by which a page or a download reads. It asks who is there, finds the subject through the person, checks
 * the permission, and, where single cases are shown, writes the consultation to the trail before it hands anything out
 * (DPA 2018 s.62(1)(c)). What may not be seen is not there: 404, whatever the reason.
 * @param find the subject with its facts, or undefined when there is none for this person; left out for what belongs to
 *   the house as a whole
 * @param what for what is written down: what is looked at, as a phrase without any reference: 'a case', 'the draw receipt'
 */
export async function consult<S extends Subject = Subject>(
  permission: Permission,
  find?: (reader: Reader, person: Person) => Promise<S | undefined>,
  what: string = permission,
): Promise<Consultation<S>> {
  const visitor = await signedIn()
  if (!visitor) redirect(await signInAddress())
  if (visitor.mustChangePassword && permission !== 'use own account') redirect('/account/password' as Route)
  const { person } = visitor
  const store = await database()
  const subject = find ? await find(store.reader, person) : (house as S)
  if (!subject || !allows(permission, person, subject)) notFound()
  const noted = notedAs(permission)
  if (noted) await writeConsultation(store, person, subject, noted, what)
  return { person, reader: store.reader, subject, now: thisRequest().now }
}

/** Looking at single cases is written down, and so is reading what others did. */
function notedAs(permission: Permission): EventName | undefined {
  if (showsCases(permission)) return 'cases consulted'
  return permission === 'read the trail' ? 'trail consulted' : undefined
}

async function writeConsultation(
  store: Database,
  person: Person,
  subject: Subject,
  noted: EventName,
  what: string,
): Promise<void> {
  const asked = await headers()
  // A page fetched ahead of a click was not looked at, and must not count as if it had been.
  if (
    asked.get('next-router-prefetch') ||
    /prefetch/.test(asked.get('sec-purpose') ?? asked.get('purpose') ?? '')
  )
    notFound()
  const key = `${subject.type} ${subject.id} ${what}`
  if (written().has(key)) return
  written().add(key)
  const { auditId, district } = subject
  await store.writeBriefly((writer) =>
    appendToTrail(writer, { person, ...thisRequest() }, [
      event(noted, { type: subject.type, id: subject.id, auditId, district }, { what }),
    ]),
  )
}

/** The sign-in page, which comes back to where the visitor wanted to go. */
async function signInAddress(): Promise<Route> {
  const wanted = (await headers()).get('x-requested-path')
  return (wanted && wanted !== '/' ? `/sign-in?back=${encodeURIComponent(wanted)}` : '/sign-in') as Route
}
