import type { Permission } from './permissions'

/** Whose work it is, for somebody who may see what it is done to. */
export const whoseWork: Partial<Record<Permission, string>> = {
  'score a case': 'This case is not allocated to you. Whoever has it scores it.',
  'reopen a score': 'Only the lead auditor of this audit reopens a score. Tell them what you have found.',
  'pass agreed answers': 'Only the lead auditor of this audit passes agreed answers.',
  'rule on a disagreement':
    'Only the lead auditor of this audit rules on a disagreement, or a lead auditor who stands in for them.',
  'add an example': 'Only a lead auditor who works on this audit makes examples of its rulings.',
  'allocate cases': 'Only the lead auditor of this audit allocates its cases.',
  'change an audit plan': 'Only the lead auditor of this audit changes what it asks for.',
  'manage checklists': 'Checklists are written by lead auditors and administrators.',
  'manage calibration sets': 'Calibration sets are written by lead auditors.',
  'manage reference data': 'Lists of reference data are kept by administrators.',
  'keep registers': 'Registers are kept by lead auditors and administrators.',
}
