import { caseEvents } from './case-events'
import { d, type Details, type EventKind, type Law } from './event-kind'
import { houseEvents } from './house-events'
import type { Subject } from './subject'
import { populationEvents } from './population-events'
import { resultEvents } from './result-events'

/** Every kind of event there is. The phrase is the name in the trail, in the code and in the tests. */
export const eventKinds = {
  ...houseEvents,
  ...populationEvents,
  ...caseEvents,
  ...resultEvents,

  'cases consulted': { law: 'consultation', sentence: (x) => `consulted ${d(x, 'what')}` },
  'trail consulted': { law: 'none', sentence: (x) => `read ${d(x, 'what')}` },
  'document exported': {
    law: 'disclosure',
    sentence: (x) =>
      `exported ${d(x, 'document')}${x.audience === undefined ? '' : ` for ${d(x, 'audience')}`} (${d(x, 'rows')} rows, SHA-256 ${d(x, 'sha256')})`,
  },
} satisfies Record<string, EventKind>

export type EventName = keyof typeof eventKinds

export interface TrailEvent {
  event: EventName
  subject: Pick<Subject, 'type' | 'id'> & { auditId?: string | undefined; district?: string | undefined }
  details: Details
}

/** The event of a change, to be written in the change's own transaction. */
export function event(name: EventName, subject: TrailEvent['subject'], details: Details = {}): TrailEvent {
  return { event: name, subject, details }
}

export function eventSentence(name: EventName, details: Details): string {
  return (eventKinds[name] as EventKind).sentence(details)
}

export function lawOf(name: EventName): Law {
  return eventKinds[name].law
}
