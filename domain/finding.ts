import type { AuditStatus } from './audit'

export const findingKinds = ['finding', 'good practice'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Why nothing can be written up now, as a sentence, or undefined while the audit is being scored. */
export function notWrittenUpNow(status: AuditStatus): string | undefined {
  if (status === 'scoring') return undefined
  return status === 'issued'
    ? 'This audit is issued. Reopen it, with a reason, before you change what the districts were given.'
    : 'Findings and recommendations are written once the sample is drawn.'
}

/** What a finding is about, in a sentence: 'Leeds', or the force where there is no district. */
export function scopeInWords(districtName: string | null): string {
  return districtName ?? 'the force'
}

/** A sentence to begin from: the criterion, the place, and the figure by its name. */
export function draftedFinding(criterion: string, districtName: string | null): string {
  return `${criterion}, ${districtName ?? 'whole force'}: [sentence].`
}
