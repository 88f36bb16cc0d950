import type { Reader } from '../db/client'
import { queriesFor, type Query } from '../db/queries'
import type { CaseSubject } from '../db/samples'
import type { Person } from '../domain/person'
import { refuse, type Refused } from './command'
import { closedCase, theCase } from './scored-case'

/** A case with the query on it that is meant; undefined where this person may not read that one. */
export interface QueriedCase extends CaseSubject {
  query: Query | undefined
}

export async function theQuery(
  reader: Reader,
  input: { case: string; query?: string },
  person: Person,
): Promise<QueriedCase | undefined> {
  const subject = await theCase(reader, input, person)
  if (!subject) return undefined
  const query = (await queriesFor(reader, subject, person)).find(({ id }) => id === input.query)
  return { ...subject, query, ...(query ? { ownerId: query.askedBy } : {}) }
}

/** The query to be gone on with, or the refusal where it is not there, settled, or has gone on without the person. */
export function openQuery(subject: QueriedCase, seen: number): { query: Query } | { refused: Refused } {
  const closed = closedCase(subject)
  if (closed) return { refused: closed }
  const { query } = subject
  if (!query) return { refused: refuse('not found', 'There is no such query, or you may not see it.') }
  if (query.resolvedAt !== null)
    return { refused: refuse('not now', 'This query is resolved. Ask a new one to take it up again.') }
  if (query.entries.length !== seen)
    return {
      refused: refuse('not now', 'Somebody replied after you opened the page. Read their reply first.'),
    }
  return { query }
}
