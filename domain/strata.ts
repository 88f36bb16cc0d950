/** How a district's crimes are split for sampling. 'DA' is domestic, 'non-DA' everything else. */
export type StratumKind = 'DA' | 'non-DA'
export const stratumKinds: readonly StratumKind[] = ['DA', 'non-DA']

/** The key of a stratum as it stands in receipts and identifier lists: 'LD/DA'. */
export function stratumKey(district: string, kind: StratumKind): string {
  return `${district}/${kind}`
}
