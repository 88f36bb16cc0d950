import type { Database } from '../db/client'
import { endSession } from '../db/sessions'
import { appendToTrail } from '../db/trail'
import { event } from '../domain/events'
import type { Person } from '../domain/person'

/** Ends one session, for good and for every process. */
export async function signOut(
  database: Database,
  person: Person,
  tokenHash: string,
  occasion: { now: string; requestId: string },
): Promise<void> {
  await database.write(async (writer) => {
    await endSession(writer, tokenHash, 'signed out', occasion.now)
    await appendToTrail(writer, { person, ...occasion }, [
      event('signed out', { type: 'account', id: person.id }),
    ])
  })
}
