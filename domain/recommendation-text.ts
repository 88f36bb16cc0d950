import type { CriterionFigures } from './audit-figures'
import { findingReading, type FindingReading, type FindingScope } from './finding-text'

/**
 * A draft recommendation as it reads now: its figures filled in and what was typed held against them, by the rules of a
 * finding on the same criterion and district.
 */
export function recommendationReading(
  recommendation: FindingScope & { wording: string; source: string },
  figures: readonly CriterionFigures[],
): FindingReading {
  const { criterionId, district, wording, source } = recommendation
  return findingReading({ criterionId, district, text: wording, source }, figures)
}
