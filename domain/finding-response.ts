/** What a district answers to a finding. */
export const findingDecisions = ['agree', 'agree in part', 'disagree'] as const
export type FindingDecision = (typeof findingDecisions)[number]

export const findingDecisionWords: Record<FindingDecision, string> = {
  agree: 'Agrees',
  'agree in part': 'Agrees in part',
  disagree: 'Disagrees',
}
