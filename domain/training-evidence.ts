import { foldedText } from './cell-text'
import { dayInWords } from './days'
import type { TrainingRecord } from './training-register'

/** A register as far as it bears on one officer. */
export interface OfficerTraining {
  /** The day of which the register is. */
  asAt: string
  version: number
  /** The courses that make an officer a trained investigator. */
  counting: readonly string[]
  /** What the register has of the officer; empty where they are not in it. */
  records: readonly Pick<TrainingRecord, 'course' | 'heldFrom' | 'heldUntil'>[]
}

/** What a register says of an officer at the time when a crime was recorded. */
export type TrainingState =
  | { state: 'held'; course: string; heldFrom: string }
  /** In the register, without a course that counted then. */
  | { state: 'not held'; because: 'later'; course: string; heldFrom: string }
  | { state: 'not held'; because: 'lapsed'; course: string; heldUntil: string }
  | { state: 'not held'; because: 'other courses' }
  | { state: 'not in the register' }
  /** Nothing can be said: the register is older than the crime, or the day of the crime is not known well enough. */
  | { state: 'unknown'; because: 'no day' | 'older register' | 'within the month' }

type Held = OfficerTraining['records'][number]

const heldOn = ({ heldFrom, heldUntil }: Held, day: string) =>
  heldFrom <= day && (heldUntil === null || heldUntil >= day)

/**
 * Judged at the time of the investigation, as the criterion asks, and from the list: whether the officer held a course
 * that counts on the day the crime was recorded.
 * @param recordedOn 'YYYY-MM-DD', 'YYYY-MM' where no more is known, or null
 */
export function trainingAt(training: OfficerTraining, recordedOn: string | null): TrainingState {
  if (recordedOn === null) return { state: 'unknown', because: 'no day' }
  const first = recordedOn.length === 7 ? `${recordedOn}-01` : recordedOn
  const last = recordedOn.length === 7 ? `${recordedOn}-31` : recordedOn
  const counting = new Set(training.counting.map(foldedText))
  const that = training.records.filter(({ course }) => counting.has(foldedText(course)))
  const throughout = that.find((one) => heldOn(one, first) && heldOn(one, last))
  if (throughout) return { state: 'held', course: throughout.course, heldFrom: throughout.heldFrom }
  if (that.some((one) => one.heldFrom <= last && (one.heldUntil ?? last) >= first))
    return { state: 'unknown', because: 'within the month' }
  // What came to be after the day of the list is not in it.
  if (training.asAt < last) return { state: 'unknown', because: 'older register' }
  return notHeld(training, that, first)
}

function notHeld({ records }: OfficerTraining, that: readonly Held[], day: string): TrainingState {
  if (records.length === 0) return { state: 'not in the register' }
  const lapsed = that.filter(({ heldUntil }) => heldUntil !== null && heldUntil < day)
  const last = lapsed.toSorted((a, b) => ((a.heldUntil ?? '') < (b.heldUntil ?? '') ? 1 : -1))[0]
  if (last?.heldUntil)
    return { state: 'not held', because: 'lapsed', course: last.course, heldUntil: last.heldUntil }
  const later = that.toSorted((a, b) => (a.heldFrom < b.heldFrom ? -1 : 1))[0]
  if (later) return { state: 'not held', because: 'later', course: later.course, heldFrom: later.heldFrom }
  return { state: 'not held', because: 'other courses' }
}

/** What the auditor is told, as a sentence. */
export function trainingInWords(found: TrainingState): string {
  if (found.state === 'held')
    return `Held: ${found.course}, since ${dayInWords(found.heldFrom)}, before the crime was recorded.`
  if (found.state === 'not in the register') return 'Not in the register: it has nobody with this key.'
  if (found.state === 'unknown')
    return {
      'no day': 'The extract does not say when the crime was recorded, so the register cannot be asked.',
      'older register':
        'The register is older than the crime and has no course of the officer that counts: it cannot say whether one was held.',
      'within the month':
        'The extract gives only the month of the crime, and what the officer held changed within it.',
    }[found.because]
  if (found.because === 'later')
    return `Not held then: ${found.course} only since ${dayInWords(found.heldFrom)}, after the crime was recorded.`
  return found.because === 'lapsed'
    ? `Not held then: ${found.course} lapsed on ${dayInWords(found.heldUntil)}.`
    : 'Not held: in the register, with no course that counts.'
}

/** The answer that the register speaks for, for an auditor to confirm; null where it speaks for none. */
export interface TrainingProposal {
  answer: 'yes' | 'no'
  reasonCode: 'not-trained' | 'trained-later' | null
  /** Where it stands: the reference of the evidence. */
  evidence: string
}

export function trainingProposal(
  found: TrainingState,
  { asAt, version }: OfficerTraining,
): TrainingProposal | null {
  const register = `Training register of ${dayInWords(asAt)} (version ${version})`
  if (found.state === 'unknown') return null
  const evidence = `${register}: ${trainingInWords(found)}`
  if (found.state === 'held') return { answer: 'yes', reasonCode: null, evidence }
  const later = found.state === 'not held' && found.because === 'later'
  return { answer: 'no', reasonCode: later ? 'trained-later' : 'not-trained', evidence }
}
