import { calibrationSet, type CalibrationCase, type CalibrationSet } from '../db/calibration-sets'
import { checklistVersion, type ChecklistCriterion } from '../db/checklists'
import type { Reader } from '../db/client'
import type { AgreedAnswer } from '../domain/calibration'
import { dayInWords, dayOf } from '../domain/days'
import type { Subject } from '../domain/subject'
import { badSubCodes, subCodesOf } from '../domain/sub-codes'
import type { CaseToWrite } from '../db/calibration-sets'
import type { WrittenCaseFields } from './calibration-set.input'
import { refuse, type Fault, type Refused } from './command'
import { personalFaults } from './personal-text'

export interface SetSubject extends Subject {
  type: 'calibration set'
  set: CalibrationSet
  /** Those of the checklist version that it is for. */
  criteria: ChecklistCriterion[]
}

export interface StorySubject extends SetSubject {
  story: CalibrationCase
}

/** The set that the address names. */
export async function namedSet(reader: Reader, input: { set: string }): Promise<SetSubject | undefined> {
  const set = await calibrationSet(reader, input.set)
  const version = set && (await checklistVersion(reader, set.versionId))
  return version && { type: 'calibration set', id: set.id, set, criteria: version.criteria }
}

/** A case of that set; one of another set is not there. */
export async function namedStory(
  reader: Reader,
  input: { set: string; story: string },
): Promise<StorySubject | undefined> {
  const subject = await namedSet(reader, input)
  const story = subject?.set.cases.find(({ id }) => id === input.story)
  return subject && story && { ...subject, story }
}

/** The refusal to change a published set, or undefined while it is being written. */
export function refusalOfPublishedSet({ title, publishedAt }: CalibrationSet): Refused | undefined {
  if (publishedAt === null) return undefined
  return refuse(
    'not now',
    `‘${title}’ was published on ${dayInWords(dayOf(publishedAt))} and never changes: results made with it keep their meaning. Copy it and change the copy.`,
  )
}

/**
 * The case as typed, held against the checklist; or everything that is wrong with it.
 * @param today the civil day, 'YYYY-MM-DD'
 */
export function soundCase(
  { title, kind, text, agreed, keep }: WrittenCaseFields,
  criteria: readonly ChecklistCriterion[],
  today: string,
): { written: CaseToWrite } | { faults: Fault[] } {
  const faults: Fault[] = [
    ...personalFaults('title', 'The title', title, keep),
    ...personalFaults('text', 'The text', text, keep),
  ]
  const sound = new Map<string, AgreedAnswer>()
  for (const { id, name, notApplicableOffered, reasons, subCodes: offered } of criteria) {
    const subCodes = offered ?? []
    const { answer, reasonCode, why, sub } = agreed[id] ?? { answer: '', reasonCode: null, why: '', sub: {} }
    const fault = (field: string, message: string) =>
      faults.push({ field: `agreed.${id}.${field}`, message: `${name}: ${message}` })
    faults.push(...personalFaults(`agreed.${id}.why`, name, why, keep))
    if (answer === '') {
      if (why) fault('answer', 'choose the agreed answer that this is the reason for')
      continue
    }
    if (answer === 'not applicable' && !notApplicableOffered)
      fault('answer', 'not applicable cannot be chosen for this criterion')
    const coded = reasons.some(({ code }) => code === reasonCode)
    if (answer === 'no' && !coded) fault('reasonCode', 'choose why the answer is no')
    const given = subCodesOf(sub, subCodes, answer)
    for (const { key, message } of badSubCodes(given, subCodes, today)) fault(`sub.${key}`, message)
    sound.set(id, { answer, reasonCode: answer === 'no' ? reasonCode : null, why, subCodes: given })
  }
  const once = faults.filter(({ field }, at) => faults.findIndex((one) => one.field === field) === at)
  return once.length > 0 ? { faults: once } : { written: { title, kind, text, agreed: sound } }
}
