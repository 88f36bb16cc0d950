import { asc } from 'drizzle-orm'
import { expect } from 'vitest'
import { checklistVersion, type ChecklistVersion } from '../../db/checklists'
import { trail } from '../../db/schema'
import type { World } from '../../db/testing/world'
import { reasonsAsText } from '../../domain/checklist-draft'
import { fingerprint } from '../../domain/fingerprint'
import { optionsAsText } from '../../domain/sub-code-draft'
import { addCriterion } from '../add-criterion'
import { changeCriterion } from '../change-criterion'
import { perform, type Command } from '../command'
import { draftChecklistVersion } from '../draft-checklist-version'
import { moveCriterion } from '../move-criterion'
import { publishChecklistVersion } from '../publish-checklist-version'
import { removeCriterion } from '../remove-criterion'
import { startChecklist } from '../start-checklist'

export const now = '2021-11-01T09:00:00.000Z'

/* Commands are alike for the purpose of a test that runs several of them. */
export const [start, draft, add, change, remove, move, publish] = [
  startChecklist, draftChecklistVersion, addCriterion, changeCriterion, removeCriterion, moveCriterion, publishChecklistVersion,
] as unknown as [Command, Command, Command, Command, Command, Command, Command] // prettier-ignore

export const act = (w: World, what: Command, input: object, by = 'lead') =>
  perform(what, { database: w.database, person: w.person(by), input, now, requestId: 'r1' })

/** A version as the store has it. */
export async function read(w: World, id: string): Promise<ChecklistVersion> {
  const version = await checklistVersion(w.database.reader, id)
  if (!version) throw new Error('There is no such version')
  return version
}

export const names = ({ criteria }: ChecklistVersion) => criteria.map(({ name }) => name)
export const refused = (sentence: RegExp) => ({
  refusal: 'not now',
  errors: [{ message: expect.stringMatching(sentence) }],
})

export const lastEvent = async (w: World) => {
  const row = (await w.database.reader.select().from(trail).orderBy(asc(trail.seq))).at(-1)
  return [row?.event, JSON.parse(row?.details ?? '{}')]
}

/** A draft of version 2 of the checklist that ships. */
export async function drafted(w: World): Promise<ChecklistVersion> {
  const outcome = await act(w, draft, { version: w.checklistVersionId })
  if (!outcome.done) throw new Error('not drafted')
  return read(w, (outcome.result as { version: string }).version)
}

/** The input that would save a criterion as it is. */
export function asTyped(version: ChecklistVersion, index: number) {
  const criterion = version.criteria[index]
  if (!criterion) throw new Error('There is no such criterion')
  const { id, key: _key, reasons, notApplicableOffered, critical, askedWhen, subCodes, ...text } = criterion
  return {
    ...text,
    version: version.id,
    criterion: id,
    revision: fingerprint(criterion),
    reasons: reasonsAsText(reasons),
    notApplicableOffered: notApplicableOffered ? 'yes' : '',
    critical: critical ? 'yes' : '',
    askedKind: askedWhen?.kind ?? '',
    askedCriterion: askedWhen?.answer?.criterion ?? '',
    askedIs: [...(askedWhen?.answer?.is ?? [])],
    subs: (subCodes ?? []).map(({ options, stops, needed, ...subCode }) => ({
      ...subCode,
      needed: needed ? 'yes' : '',
      options: optionsAsText(options),
      stops: optionsAsText(stops ?? []),
    })),
  }
}
