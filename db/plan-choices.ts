import { asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Period } from '../domain/periods'
import type { Reader } from './client'
import type { District } from './districts'
import { ownDistricts } from '../domain/person'
import { peopleWithRole, rolesOf } from './people'
import { checklists, checklistVersions, criteria } from './schema'

/** Whether a district existed on some day of the period. */
export function existedIn({ activeFrom, activeTo }: District, { from, to }: Period): boolean {
  return activeFrom <= to && (activeTo === null || activeTo >= from)
}

export interface PublishedChecklist {
  versionId: string
  title: string
  version: number
  publishedAt: string
}

/** The checklist versions that an audit can be scored against, by title, the newest version of each first. */
export async function publishedChecklists(reader: Reader): Promise<PublishedChecklist[]> {
  const rows = await reader
    .select({
      versionId: checklistVersions.id,
      title: checklists.title,
      version: checklistVersions.version,
      publishedAt: checklistVersions.publishedAt,
    })
    .from(checklistVersions)
    .innerJoin(checklists, eq(checklists.id, checklistVersions.checklistId))
    .where(isNotNull(checklistVersions.publishedAt))
    .orderBy(desc(checklistVersions.version))
  return rows
    .flatMap(({ publishedAt, ...row }) => (publishedAt === null ? [] : [{ ...row, publishedAt }]))
    .sort((a, b) => byText(a.title, b.title))
}

/** A question of a published checklist, as a choice. */
export interface PublishedQuestion {
  versionId: string
  key: string
  name: string
}

/** The questions of checklist versions, in the order of each checklist. */
export async function questionsOf(
  reader: Reader,
  versionIds: readonly string[],
): Promise<PublishedQuestion[]> {
  return reader
    .select({ versionId: criteria.versionId, key: criteria.key, name: criteria.name })
    .from(criteria)
    .where(inArray(criteria.versionId, [...versionIds]))
    .orderBy(asc(criteria.position))
}

/** The checklists that can be chosen, each with its questions. */
export async function checklistChoices(
  reader: Reader,
): Promise<{ checklists: PublishedChecklist[]; questions: PublishedQuestion[] }> {
  const found = await publishedChecklists(reader)
  return {
    checklists: found,
    questions: await questionsOf(
      reader,
      found.map(({ versionId }) => versionId),
    ),
  }
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export interface PossibleAuditor {
  id: string
  name: string
  /** Codes of the districts that they judge no case of. */
  ownDistricts: string[]
}

/** Everybody who can be asked to work on an audit: auditors and lead auditors, by name. */
export async function possibleAuditors(reader: Reader): Promise<PossibleAuditor[]> {
  const people = new Map<string, PossibleAuditor>()
  for (const role of ['auditor', 'lead auditor'] as const)
    for (const { id, name, homeDistrict } of await peopleWithRole(reader, role))
      people.set(id, {
        id,
        name,
        ownDistricts: ownDistricts({ homeDistrict, roles: await rolesOf(reader, id) }),
      })
  return [...people.values()].sort((a, b) => byText(a.name, b.name))
}
