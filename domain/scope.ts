/**
 * The only reasons for which a drawn case may make way for the next ticket: it should never have been in the
 * population. An awkward result is none, and neither is a missing file: both are what an audit is there to find.
 */
export const scopeReasons = ['wrong offence', 'cancelled', 'duplicate', 'transferred'] as const
export type ScopeReason = (typeof scopeReasons)[number]

export const scopeReasonWords: Record<ScopeReason, { label: string; hint: string }> = {
  'wrong offence': {
    label: 'Wrong offence',
    hint: 'The crime was not of the audited kind when it was recorded.',
  },
  cancelled: {
    label: 'Cancelled',
    hint: 'The record was cancelled after additional verifiable information.',
  },
  duplicate: { label: 'Duplicate', hint: 'The same crime stands in the population under another reference.' },
  transferred: { label: 'Transferred', hint: 'The crime was transferred to another force or body.' },
}

/** Shown beside the reasons, and given to whoever tries it as one. */
export const missingFileIsAFinding =
  'A missing file is a finding, not a reason to replace the case: keep the case, and answer no where nothing is recorded.'
