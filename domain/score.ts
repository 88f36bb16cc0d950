import type { Permission } from './permissions'

export const scoreStatuses = ['to do', 'in work', 'finished'] as const
export type ScoreStatus = (typeof scoreStatuses)[number]

export interface ScoreStep {
  action: 'save an answer' | 'finish' | 'reopen'
  permission: Permission
  from: readonly ScoreStatus[]
  to: ScoreStatus
  requires: string
}

/** Who x from x action -> to. A finished score is locked until the lead auditor reopens it with a reason. */
export const scoreSteps: readonly ScoreStep[] = [
  {
    action: 'save an answer',
    permission: 'score a case',
    from: ['to do', 'in work'],
    to: 'in work',
    requires: 'nothing: a half answer is kept',
  },
  {
    action: 'finish',
    permission: 'score a case',
    from: ['in work'],
    to: 'finished',
    requires: 'every criterion answered in full',
  },
  { action: 'reopen', permission: 'reopen a score', from: ['finished'], to: 'in work', requires: 'a reason' },
]

/** The status that follows, or a sentence why not. */
export function scoreAfter(
  action: ScoreStep['action'],
  status: ScoreStatus,
): { to: ScoreStatus } | { sentence: string } {
  const step = scoreSteps.find((s) => s.action === action)
  if (step?.from.includes(status)) return { to: step.to }
  if (status === 'finished')
    return { sentence: 'This case is finished and locked. Ask the lead auditor to reopen it.' }
  if (action === 'finish') return { sentence: 'Nothing is answered yet.' }
  return { sentence: 'Only a finished case can be reopened.' }
}
