import type { Permission } from './permissions'

/** The life of an audit. */
export const auditStatuses = ['planned', 'imported', 'frozen', 'scoring', 'issued'] as const
export type AuditStatus = (typeof auditStatuses)[number]

export interface AuditStep {
  action: 'import' | 'discard the extract' | 'freeze' | 'draw' | 'void' | 'issue' | 'reopen'
  permission: Permission
  from: readonly AuditStatus[]
  to: AuditStatus
  requires: string
}

/** Who x from x action -> to, with what is required. */
export const auditSteps: readonly AuditStep[] = [
  {
    action: 'import',
    permission: 'import an extract',
    from: ['planned', 'imported'],
    to: 'imported',
    requires: 'a file without problems',
  },
  {
    action: 'discard the extract',
    permission: 'import an extract',
    from: ['imported'],
    to: 'planned',
    requires: 'nothing frozen',
  },
  {
    action: 'freeze',
    permission: 'freeze a population',
    from: ['imported'],
    to: 'frozen',
    requires: 'every stratum can give its quota or is taken whole',
  },
  { action: 'draw', permission: 'draw a sample', from: ['frozen'], to: 'scoring', requires: 'a seed' },
  {
    action: 'void',
    permission: 'void a draw',
    from: ['scoring'],
    to: 'frozen',
    requires: 'a reason and a second lead auditor',
  },
  {
    action: 'issue',
    permission: 'issue an audit',
    from: ['scoring'],
    to: 'issued',
    requires: 'every case finished, every recommendation complete',
  },
  { action: 'reopen', permission: 'reopen an audit', from: ['issued'], to: 'scoring', requires: 'a reason' },
]

/** The status that follows, or a sentence why the action is not for now. */
export function auditAfter(
  action: AuditStep['action'],
  status: AuditStatus,
): { to: AuditStatus } | { sentence: string } {
  const step = auditSteps.find((s) => s.action === action)
  if (step?.from.includes(status)) return { to: step.to }
  return { sentence: `This audit is ${auditStatusWords[status]}. ${notNow[action]}` }
}

/**
 * Why an audit takes no file any more, or null. Once the population is frozen, one is only held against it. Once it is
 * issued, what was issued says how the crimes were then, and nothing of the audit asks for another file of them.
 */
export function whyNoFile(status: AuditStatus): string | null {
  return status === 'issued'
    ? `This audit is ${auditStatusWords.issued}. It takes no further extract, and none is held against it: what was issued says how the crimes were then. Hold a later extract against the audit that comes next, or reopen this one.`
    : null
}

export const auditStatusWords: Record<AuditStatus, string> = {
  planned: 'planned',
  imported: 'waiting for its population to be frozen',
  frozen: 'frozen and ready to draw',
  scoring: 'being scored',
  issued: 'issued',
}

const notNow: Record<AuditStep['action'], string> = {
  import: 'An extract can only be imported before the population is frozen.',
  'discard the extract': 'Only an extract that is not frozen can be discarded.',
  freeze: 'Import an extract first; a frozen population stays as it is.',
  draw: 'A sample is drawn once, after the population is frozen.',
  void: 'There is no draw to void.',
  issue: 'An audit is issued once its cases are scored.',
  reopen: 'Only an issued audit can be reopened.',
}
