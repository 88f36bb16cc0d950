/** How often one reason stood behind a no. */
export interface ReasonCount {
  code: string
  label: string
  count: number
}

/** Noes by the code of their reason. */
export type NoesByReason = Readonly<Record<string, number>>

/**
 * The reasons behind the noes of a place, most frequent first (Pareto order), those equally frequent in the order of
 * the checklist. They are counts of the sample: nothing is estimated from them.
 */
export function reasonCounts(
  reasons: readonly { code: string; label: string }[],
  noes: readonly NoesByReason[],
): ReasonCount[] {
  return reasons
    .map(({ code, label }) => ({
      ...{ code, label },
      count: noes.reduce((sum, counted) => sum + (counted[code] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
