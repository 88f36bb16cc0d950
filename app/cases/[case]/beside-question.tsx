import type { ReactNode } from 'react'
import type { Consultation } from '@/app/session'
import type { CaseSubject } from '@/db/samples'
import type { ScoringCriterion } from '@/db/scoring-criteria'

interface BesideQuestionProps {
  readonly consultation: Consultation<CaseSubject>
  readonly criterion: ScoringCriterion
}

/** What registers know of the case that bears on this question, shown beside its guidance; null where they know nothing. */
export function BesideQuestion({ consultation, criterion }: BesideQuestionProps): Promise<ReactNode> {
  void consultation
  void criterion
  return Promise.resolve(null)
}
