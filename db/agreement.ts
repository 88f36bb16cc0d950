import { agreementOf, agreementTable, type Agreement, type WrittenAgreement } from '../domain/agreement'
import { answers, type Answer } from '../domain/checklist'
import { blindPairsIn } from './blind-pairs'
import type { Reader } from './client'
import { criteriaOf, type Criterion } from './criteria'
import { casesIn } from './samples'

/** How far two scorers agree on one criterion. */
export interface CriterionAgreement {
  criterion: Criterion
  /** The answers that the criterion offers, in the order of the table. */
  offered: Answer[]
  /** Counts, the first scorer's answers as rows and the second's as columns. */
  table: number[][]
  agreement: Agreement
}

export interface AuditAgreement {
  /** Cases that two people score, and those of which both scores were in once. */
  cases: { twice: number; in: number }
  criteria: CriterionAgreement[]
  /** Over all criteria: a plain count, since criteria of one case are not independent of each other. */
  pooled: { same: number; of: number }
}

/**
 * How far first and second scorers agree in an audit, from the answers that each gave blind: a ruling, or an answer that
 * was changed after both were in, changes nothing of it. Which answers there are is decided by the criterion and not by
 * what was given, since the correction for chance depends on it.
 */
export async function agreementIn(reader: Reader, auditId: string): Promise<AuditAgreement> {
  const pairs = await blindPairsIn(reader, auditId)
  const twice = (await casesIn(reader, auditId)).filter(({ second }) => second).length
  const criteria = (await criteriaOf(reader, auditId)).map((criterion): CriterionAgreement => {
    const offered = answers.filter((answer) => answer !== 'not applicable' || criterion.notApplicableOffered)
    const own = pairs.filter(({ criterionId }) => criterionId === criterion.id)
    const table = agreementTable(
      own.map(({ first, second }) => [first, second] as const),
      offered,
    )
    return { criterion, offered, table, agreement: agreementOf(table) }
  })
  return {
    cases: { twice, in: new Set(pairs.map(({ caseId }) => caseId)).size },
    criteria,
    pooled: { same: pairs.filter(({ first, second }) => first === second).length, of: pairs.length },
  }
}

/** The same as it is written up. */
export async function agreementForWriteUp(reader: Reader, auditId: string): Promise<WrittenAgreement> {
  const { cases, criteria, pooled } = await agreementIn(reader, auditId)
  return {
    cases,
    pooled,
    criteria: criteria.map(({ criterion: { id: criterionId, name }, ...counted }) => ({
      criterionId,
      name,
      ...counted,
    })),
  }
}
