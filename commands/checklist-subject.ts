import { checklistVersion, type ChecklistCriterion, type ChecklistVersion } from '../db/checklists'
import type { Reader } from '../db/client'
import { readReasons, type Reason } from '../domain/checklist-draft'
import { dayInWords, dayOf } from '../domain/days'
import type { Subject } from '../domain/subject'
import { refuse, type Refused } from './command'

export interface VersionSubject extends Subject {
  type: 'checklist'
  version: ChecklistVersion
}

export interface CriterionSubject extends VersionSubject {
  criterion: ChecklistCriterion
}

/** The version of a checklist that the address names. */
export async function namedVersion(
  reader: Reader,
  input: { version: string },
): Promise<VersionSubject | undefined> {
  const version = await checklistVersion(reader, input.version)
  return version && { type: 'checklist', id: version.id, version }
}

/** A criterion of that version; one of another version is not there. */
export async function namedCriterion(
  reader: Reader,
  input: { version: string; criterion: string },
): Promise<CriterionSubject | undefined> {
  const subject = await namedVersion(reader, input)
  const criterion = subject?.version.criteria.find(({ id }) => id === input.criterion)
  return subject && criterion && { ...subject, criterion }
}

/** The refusal to change what is published, or undefined for a draft. */
export function refusalOfPublished({ title, version, publishedAt }: ChecklistVersion): Refused | undefined {
  if (publishedAt === null) return undefined
  return refuse(
    'not now',
    `Version ${version} of ‘${title}’ was published on ${dayInWords(dayOf(publishedAt))} and never changes: audits that use it keep their meaning. Draft a new version.`,
  )
}

/** The reasons as typed, or the refusal that names the lines. */
export function soundReasons(typed: string): { reasons: Reason[] } | { refused: Refused } {
  const read = readReasons(typed)
  if ('reasons' in read) return read
  return {
    refused: refuse(
      'invalid',
      read.faults.map((message) => ({ field: 'reasons', message })),
    ),
  }
}
