import type { CalendarEntry } from '@/domain/calendar'

/** The page of what an entry is about. */
export function entryAddress({ kind, meeting, auditId, district }: CalendarEntry): string {
  if (meeting) return `/calendar/meetings/${meeting}`
  if (auditId) return `/audits/${auditId}`
  const ofDistrict = district ? [`district=${district}`] : []
  const open = kind === 'review' ? [] : ['status=open']
  return `/recommendations?${[...ofDistrict, ...open].join('&')}`
}
