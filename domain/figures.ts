import { inScope, numbersOf, type FigureNumbers, type ScoredStratum } from './figure-numbers'
import { wordsFor, type FigureWords } from './figure-words'

/** What a page, a Word file and a workbook show of a rate: the numbers, and the same in words. */
export type Figure = FigureNumbers & FigureWords

/**
 * The figure of one or of several strata. One is estimated exactly; several are weighted to the population. A stratum
 * without cases in scope plays no part.
 * @param stratumCounts false where the counts of single strata must not be told: who reads the force's figure may not
 *   read every district's
 */
export function figureOf(
  strata: readonly ScoredStratum[],
  { stratumCounts = true }: { stratumCounts?: boolean } = {},
): Figure {
  const some = strata.filter((s) => inScope(s) > 0)
  const numbers = numbersOf(some)
  return { ...numbers, ...wordsFor(numbers, some, stratumCounts) }
}
