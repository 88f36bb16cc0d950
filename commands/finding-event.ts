import type { FindingSubject } from '../db/findings'
import { event, type TrailEvent } from '../domain/events'
import { scopeInWords } from '../domain/finding'

/** The event of a finding that is changed or removed; its audit is the subject. */
export function findingEvent(
  name: 'finding changed' | 'finding removed',
  { id, finding }: FindingSubject,
): TrailEvent {
  const scope = scopeInWords(finding.district)
  const about = { type: 'audit', id, district: finding.district ?? undefined } as const
  return event(name, about, { kind: finding.kind, scope, finding: finding.id })
}
