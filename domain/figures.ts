import { inScope, numbersOf, type FigureNumbers, type ScoredStratum } from './figure-numbers'
import { wordsFor, type FigureWords } from './figure-words'

/** What a page, a Word file and a workbook show of a rate: the numbers, and the same in words. */
export type Figure = FigureNumbers & FigureWords

/**
 * The figure of one or of several strata. One is estimated exactly; several are weighted to the population. A stratum
 * without cases in scope plays no part.
 */
export function figureOf(strata: readonly ScoredStratum[]): Figure {
  const some = strata.filter((s) => inScope(s) > 0)
  const numbers = numbersOf(some)
  return { ...numbers, ...wordsFor(numbers, some) }
}
