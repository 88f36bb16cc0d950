import { desc, eq } from 'drizzle-orm'
import { hasRole, type Person } from '../domain/person'
import type { Subject } from '../domain/subject'
import type { Reader } from './client'
import { audits } from './schema'
import { trailRows, countTrail, type StoredTrailRow, type TrailFilter } from './trail'

/** The part of the trail that somebody may read, as the subject of the permission. */
export interface TrailScope extends Subject {
  type: 'house' | 'audit'
  /** Governance and administrators read everything; a lead auditor reads one of their audits at a time. */
  whole: boolean
  /** The audit whose rows are read; undefined for all, or for none where the scope is not the whole. */
  auditId?: string
  /** The audits that can be chosen, newest first. */
  audits: { id: string; reference: string; title: string }[]
}

/**
 * What this person may read of the trail, narrowed to an audit where one is asked for; undefined where that audit is
 * not theirs to read. A lead auditor who names none gets their newest, and one who leads none gets an empty scope.
 */
export async function trailScope(
  reader: Reader,
  person: Person,
  wanted: string | undefined,
): Promise<TrailScope | undefined> {
  const whole = hasRole(person, 'governance') || hasRole(person, 'administrator')
  const open = await reader
    .select({ id: audits.id, reference: audits.reference, title: audits.title })
    .from(audits)
    .where(whole ? undefined : eq(audits.leadId, person.id))
    .orderBy(desc(audits.createdAt))
  const auditId = wanted ?? (whole ? undefined : open[0]?.id)
  if (auditId !== undefined && !open.some(({ id }) => id === auditId)) return undefined
  const leader = whole ? {} : { leadId: person.id }
  return auditId === undefined
    ? { type: 'house', id: 'house', whole, audits: open, ...leader }
    : { type: 'audit', id: auditId, auditId, whole, audits: open, ...leader }
}

type Wanted = Omit<TrailFilter, 'auditId'>

/** The rows within a scope and a filter, newest first. */
export async function trailRowsIn(
  reader: Reader,
  scope: TrailScope,
  wanted: Wanted,
  page: { before?: number | undefined; limit: number },
): Promise<StoredTrailRow[]> {
  const filter = filterIn(scope, wanted)
  return filter ? trailRows(reader, filter, page) : []
}

export async function countTrailIn(reader: Reader, scope: TrailScope, wanted: Wanted): Promise<number> {
  const filter = filterIn(scope, wanted)
  return filter ? countTrail(reader, filter) : 0
}

function filterIn({ whole, auditId }: TrailScope, wanted: Wanted): TrailFilter | undefined {
  if (auditId !== undefined) return { ...wanted, auditId }
  return whole ? wanted : undefined
}
