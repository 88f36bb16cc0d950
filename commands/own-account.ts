import type { Reader } from '../db/client'
import type { Person, Subject } from '../domain/permissions'

/** The subject of what people do to their own account. */
export async function ownAccount(_reader: Reader, _input: unknown, person: Person): Promise<Subject> {
  return { type: 'account', id: person.id }
}
