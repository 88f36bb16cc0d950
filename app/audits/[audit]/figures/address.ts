/** Stands in an address for the force as a whole; no district has a code in small letters. */
export const forcePlace = 'force'

/** The page of one figure. `district` is its code, or null for the force. */
export function figureAddress(auditId: string, criterionId: string, district: string | null): string {
  return `/audits/${auditId}/figures/${criterionId}/${encodeURIComponent(district ?? forcePlace)}`
}
