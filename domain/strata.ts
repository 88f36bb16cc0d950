/** How crimes are told apart: domestic (DA) and every other (non-DA). */
export type CrimeKind = 'DA' | 'non-DA'
export const crimeKinds: readonly CrimeKind[] = ['DA', 'non-DA']

/** A part of a district that is sampled on its own; 'all' where its crimes are drawn together, whatever their kind. */
export type StratumKind = CrimeKind | 'all'
export const stratumKinds: readonly StratumKind[] = [...crimeKinds, 'all']

/** Whether a district's domestic and other crimes are strata of their own, or one together. */
export type Strata = 'apart' | 'together'

export function kindsOf(strata: Strata): readonly StratumKind[] {
  return strata === 'apart' ? crimeKinds : ['all']
}

/** The key of a stratum as it stands in receipts and identifier lists: 'LD/DA'. */
export function stratumKey(district: string, kind: StratumKind): string {
  return `${district}/${kind}`
}

/** The kind as a sentence about a district says it: 'Leeds, DA', 'Leeds, all crimes'. */
export const stratumKindWords: Record<StratumKind, string> = {
  DA: 'DA',
  'non-DA': 'non-DA',
  all: 'all crimes',
}
