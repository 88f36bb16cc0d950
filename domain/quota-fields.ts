import type { StratumKind } from './strata'

/** How forms and requests name the number of cases of a kind: 'quotas.LD.nonDomestic'. */
export const quotaFields = {
  DA: 'domestic',
  'non-DA': 'nonDomestic',
  flagged: 'flagged',
  'not-flagged': 'notFlagged',
  all: 'together',
} as const satisfies Record<StratumKind, string>

export type QuotaField = (typeof quotaFields)[StratumKind]
