import type { Reader } from '../db/client'
import type { Person } from '../domain/person'
import type { Subject } from '../domain/subject'

/** The subject of what people do to their own account. */
export async function ownAccount(_reader: Reader, _input: unknown, person: Person): Promise<Subject> {
  return { type: 'account', id: person.id }
}
