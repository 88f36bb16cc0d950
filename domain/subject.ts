/** What is known of the thing that is asked for; which fields matter is decided by the condition. */
export interface Subject {
  type:
    | 'house'
    | 'audit'
    | 'sample case'
    | 'escalation'
    | 'recommendation'
    | 'user'
    | 'account'
    | 'district'
    | 'outcome group'
    | 'mapping profile'
    | 'recording change'
    | 'offence code'
    | 'checklist'
    | 'query'
    | 'calibration set'
    | 'calibration'
    | 'meeting'
    | 'challenge'
  id: string
  auditId?: string
  leadId?: string
  auditorIds?: readonly string[]
  /** Code of the district that the subject belongs to. */
  district?: string
  /** Districts that take part in the audit. */
  districts?: readonly string[]
  issued?: boolean
  /** People who must judge nothing of the case: its crime is their own, or they declared a conflict. */
  conflicted?: readonly string[]
  /** The lead auditor's account is disabled or is a lead auditor's no longer. */
  leadGone?: boolean
  /** Who scored or is to score the case. */
  allocatedTo?: string | null
  secondScorerId?: string | null
  /** Whose own it is: who asked a query, who takes a calibration. */
  ownerId?: string
  /** People whose own work is judged: a scorer for a ruling, the proposer for a closure. */
  judged?: readonly string[]
  /** Who asked for the extension that waits. */
  askedBy?: string | null
  /** Who owns a recommendation, by name as it was typed. */
  ownerName?: string
  /** Whoever is told of it beside the lead auditor and the district, by name. */
  told?: readonly string[]
}
