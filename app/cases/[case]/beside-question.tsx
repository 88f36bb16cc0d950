import type { Consultation } from '@/app/session'
import { trainingCriterionKey } from '@/commands/confirm-training'
import type { CaseSubject } from '@/db/samples'
import type { ScoringCriterion } from '@/db/scoring-criteria'
import { PairTimeline } from './pair-timeline'
import { RiskToolsThen } from './risk-tools-then'
import { TrainingThen } from './training-then'

export interface BesideQuestionProps {
  readonly consultation: Consultation<CaseSubject>
  readonly criterion: ScoringCriterion
}

/** What registers know of the case that bears on this question, shown beside its guidance; nothing where they know nothing. */
export function BesideQuestion({ consultation, criterion }: BesideQuestionProps) {
  if (criterion.key === trainingCriterionKey)
    return <TrainingThen consultation={consultation} criterion={criterion} />
  if (criterion.key === 'risk-assessment') return <RiskToolsThen consultation={consultation} />
  if (criterion.key === 'cumulative-risk') return <PairTimeline consultation={consultation} />
  return null
}
