import { otherValues, type ProfileCount, type ProfileDimension } from './extract-counts'

/** A value of a column that crimes can be chosen by, with the crimes of this period that have it. */
export interface FoundChoice {
  /** '' where the extract does not say. */
  value: string
  crimes: number
}

/** How '' is called in a form. */
export const blankChoice = '(blank)'

const mostShown = 100

/**
 * The values of a column that crimes can be chosen by, those of most crimes first; none where every crime has the same.
 * Beyond the first hundred they cannot be chosen one by one.
 */
export function foundChoices(details: readonly ProfileCount[], dimension: ProfileDimension): FoundChoice[] {
  const crimes = new Map<string, number>()
  for (const count of details)
    if (count.dimension === dimension && count.span === 'this period' && count.value !== otherValues)
      crimes.set(count.value, (crimes.get(count.value) ?? 0) + count.crimes)
  if (crimes.size < 2) return []
  return [...crimes]
    .map(([value, count]) => ({ value, crimes: count }))
    .sort((a, b) => b.crimes - a.crimes || (a.value < b.value ? -1 : 1))
    .slice(0, mostShown)
}

/** The values that were offered and not ticked. */
export function notTicked(offered: readonly FoundChoice[], ticked: readonly string[]): string[] {
  return offered.filter(({ value }) => !ticked.includes(value || blankChoice)).map(({ value }) => value)
}
