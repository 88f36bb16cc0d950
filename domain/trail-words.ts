import type { Law } from './event-kind'
import { eventKinds, eventSentence, type EventName } from './events'

/** What DPA 2018 s.62(1) asks to be logged, in the words of a filter. */
export const lawWords: Record<Law, string> = {
  collection: 'Collection of personal data',
  alteration: 'Alteration',
  consultation: 'Consultation',
  disclosure: 'Disclosure',
  combination: 'Combination',
  erasure: 'Erasure',
  none: 'None of these',
}

interface TrailFacts {
  actorName: string
  event: string
  details: string
}

/** 'Robin Hale drew 75 cases in draw 1 (seed typed)'. A row of a kind that this version does not know is named plainly. */
export function trailSentence({ actorName, event, details }: TrailFacts): string {
  const known = detailsOf(details)
  if (!Object.hasOwn(eventKinds, event) || !known) return `${actorName}: ${event}`
  return `${actorName} ${eventSentence(event as EventName, known)}`
}

/** The details as they were written; undefined where they are no longer an object, which the chain will have shown. */
function detailsOf(details: string): Parameters<typeof eventSentence>[1] | undefined {
  try {
    const value: unknown = JSON.parse(details)
    return value !== null && typeof value === 'object'
      ? (value as Parameters<typeof eventSentence>[1])
      : undefined
  } catch {
    return undefined
  }
}

interface TrailSubject {
  subjectType: string
  auditId: string | null
  district: string | null
}

/** 'audit STK-2021-11, LD'; 'user'; '' for the house as a whole. A single case is never named. */
export function subjectInWords(
  { subjectType, auditId, district }: TrailSubject,
  referenceOf: (auditId: string) => string | undefined,
): string {
  if (subjectType === 'district') return `district ${district ?? ''}`.trim()
  const audit = auditId && (referenceOf(auditId) ?? auditId)
  const what = subjectType === 'house' ? '' : subjectType
  const of =
    subjectType === 'audit' ? `audit ${audit ?? ''}`.trim() : audit ? `${what} of ${audit}`.trim() : what
  return [of, district].filter(Boolean).join(', ')
}
