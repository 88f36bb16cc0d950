import type { Reader } from '../db/client'
import { recommendationFor, type RecommendationSubject } from '../db/recommendations'
import type { Person } from '../domain/person'
import type { RecommendationAction } from '../domain/recommendation'
import { recommendationAfter, type RecommendationStatus } from '../domain/recommendation'
import { refuse, type Refused } from './command'

/** How every command on a recommendation finds it: through the person. */
export function theRecommendation(
  reader: Reader,
  { recommendation }: { recommendation: string },
  person: Person,
): Promise<RecommendationSubject | undefined> {
  return recommendationFor(reader, recommendation, person)
}

/** The status that the action leads to, or the refusal with its sentence. */
export function stepOf(
  subject: RecommendationSubject,
  action: RecommendationAction,
): { to: RecommendationStatus; refused?: undefined } | { refused: Refused } {
  const next = recommendationAfter(action, subject.recommendation.status)
  return 'sentence' in next ? { refused: refuse('not now', next.sentence) } : next
}
