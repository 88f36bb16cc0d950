import type { Answer } from '../domain/checklist'
import type { StratumKind } from '../domain/strata'
import { allows } from '../domain/permissions'
import type { Person } from '../domain/person'
import type { AuditSubject } from './audits'
import type { Reader } from './client'
import { finalAnswers } from './final-answers'
import { casesIssuedTo } from './issued-sample'
import { issuedAnswers } from './issued-sheets'
import { caseFor } from './samples'

/** A case behind a figure, without the reference of its crime. */
export interface FigureCase {
  id: string
  district: string
  kind: StratumKind
  number: number
  targeted: boolean
  /** Null while it is not final. */
  answer: Answer | null
  reasonCode: string | null
}

/**
 * The cases behind the figure of one criterion, by district code and number, as far as this person may see cases:
 * whoever lists the audit's cases sees all of them as they stand; a district lead those of the own district, as they
 * were issued; everybody else none. Targeted cases are in no rate and not among them.
 * @param district its code, or null for the force
 */
export async function figureCases(
  reader: Reader,
  subject: AuditSubject,
  person: Person,
  { criterionId, district }: { criterionId: string; district: string | null },
): Promise<FigureCase[]> {
  const here = (code: string) => district === null || code === district
  if (allows('list cases', person, subject)) {
    const { answers } = await finalAnswers(reader, subject.auditId)
    return answers
      .filter((a) => a.criterionId === criterionId && !a.targeted && here(a.district))
      .map(({ caseId, ...rest }) => ({ ...rest, id: caseId }))
  }
  const issued = await casesIssuedTo(reader, subject.audit, person)
  const cases = []
  for (const one of issued.filter(({ targeted, district: code }) => !targeted && here(code))) {
    const subjectOfCase = await caseFor(reader, one.id, person)
    const answer = subjectOfCase && (await issuedAnswers(reader, subjectOfCase)).get(criterionId)
    cases.push({ ...one, answer: answer?.answer ?? null, reasonCode: answer?.reasonCode ?? null })
  }
  return cases
}
