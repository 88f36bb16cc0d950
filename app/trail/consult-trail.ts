import { trailScope } from '@/db/trail-scope'
import { consult } from '../session'
import { askedTrail, type AskedTrail } from './asked'

/**
 * The door to the trail. Reading what others did is itself written down, before anything is shown.
 * @param what as a phrase: 'the audit trail'
 */
export async function consultTrail(query: URLSearchParams, what: string) {
  const asked: AskedTrail = askedTrail(query)
  const consultation = await consult(
    'read the trail',
    (reader, person) => trailScope(reader, person, asked.audit),
    what,
  )
  return { consultation, asked }
}

/** The parameters of a page's address, the first of each name. */
export function queryOfPage(parameters: Record<string, string | string[] | undefined>): URLSearchParams {
  const entries = Object.entries(parameters).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ])
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
