import type { Reader } from '../db/client'
import { caseFor, type CaseSubject } from '../db/samples'
import type { Person } from '../domain/person'
import { refuse, type Refused } from './command'

/** How every command on a sample case finds it: through the person. */
export function theCase(
  reader: Reader,
  input: { case: string },
  person: Person,
): Promise<CaseSubject | undefined> {
  return caseFor(reader, input.case, person)
}

/** The refusal where nothing about a case can change: its draw does not count, it is out of the sample, or it is issued. */
export function closedCase({ draw, sampleCase, audit }: CaseSubject): Refused | undefined {
  if (!draw.standing)
    return refuse(
      'not now',
      `Draw ${draw.number}, to which this case belonged, was voided. Its scores are kept and count nowhere.`,
    )
  if (sampleCase.outOfScopeAt !== null)
    return refuse('not now', 'This case was found out of scope and is no longer in the sample.')
  if (audit.audit.status === 'issued')
    return refuse(
      'not now',
      'This audit is issued. Its lead auditor has to reopen it before a case can change.',
    )
  return undefined
}
