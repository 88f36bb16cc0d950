/** What DPA 2018 s.62(1) calls an operation; 'none' for what touches no personal data of a case. */
export type Law =
  'collection' | 'alteration' | 'consultation' | 'disclosure' | 'combination' | 'erasure' | 'none'

export type Details = Record<string, string | number | boolean | null | readonly string[]>

export interface EventKind {
  law: Law
  /** What happened, as a sentence without its subject: '{name} ...'. Never a crime reference or case text. */
  sentence: (details: Details) => string
}

/** A detail as text; '' where the event was written before it had any. */
export const d = (details: Details, key: string) => String(details[key] ?? '')

/** A detail that not every event has, after a semicolon. */
export const also = (details: Details, key: string) => (details[key] ? `; ${d(details, key)}` : '')
