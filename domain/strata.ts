/** How crimes are told apart: domestic (DA) and every other (non-DA). */
export type CrimeKind = 'DA' | 'non-DA'
export const crimeKinds: readonly CrimeKind[] = ['DA', 'non-DA']

/** How crimes are told apart by a flag of theirs: those that carry it, and those that say that they do not. */
export type FlagKind = 'flagged' | 'not-flagged'
export const flagKinds: readonly FlagKind[] = ['flagged', 'not-flagged']

/** A part of a district that is sampled on its own; 'all' where its crimes are drawn together, whatever their kind. */
export type StratumKind = CrimeKind | FlagKind | 'all'
export const stratumKinds: readonly StratumKind[] = [...crimeKinds, ...flagKinds, 'all']

/** Whether a district's domestic and other crimes are strata of their own, its flagged and other ones, or all one. */
export const strataChoices = ['apart', 'together', 'by flag'] as const
export type Strata = (typeof strataChoices)[number]

const kindsByStrata: Record<Strata, readonly StratumKind[]> = {
  apart: crimeKinds,
  together: ['all'],
  'by flag': flagKinds,
}

export function kindsOf(strata: Strata): readonly StratumKind[] {
  return kindsByStrata[strata]
}

/** The two kinds of which a district's strata are, by one of them; none where it is drawn as one. */
export function kindsBeside(kind: StratumKind): readonly Exclude<StratumKind, 'all'>[] {
  if (kind === 'all') return []
  return kind === 'DA' || kind === 'non-DA' ? crimeKinds : flagKinds
}

/** The key of a stratum as it stands in receipts and identifier lists: 'LD/DA'. */
export function stratumKey(district: string, kind: StratumKind): string {
  return `${district}/${kind}`
}

/** The kind as a sentence about a district says it: 'Leeds, DA', 'Leeds, all crimes', 'Leeds, not flagged'. */
export const stratumKindWords: Record<StratumKind, string> = {
  DA: 'DA',
  'non-DA': 'non-DA',
  flagged: 'flagged',
  'not-flagged': 'not flagged',
  all: 'all crimes',
}

/** The same as the head of a column. */
export const stratumKindHeaders: Record<StratumKind, string> = {
  DA: 'DA',
  'non-DA': 'Non-DA',
  flagged: 'Flagged',
  'not-flagged': 'Not flagged',
  all: 'All crimes',
}

/** What the two kinds are drawn apart by, as a sentence has it. */
export const strataWords: Record<Strata, string> = {
  apart: 'domestic and other crimes drawn apart',
  together: 'each district drawn as one',
  'by flag': 'crimes with the cyber-enabled flag and crimes without it drawn apart',
}
