import { auditFor } from '../db/audits'
import {
  calibrationFor,
  calibrationsIn,
  insertCalibration,
  markCalibrationFinished,
  writeCalibrationAnswers,
  type CalibrationSubject,
  type GivenInCalibration,
} from '../db/calibrations'
import { checklistVersion } from '../db/checklists'
import type { Reader } from '../db/client'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import type { Person } from '../domain/person'
import { badSubCodes, subCodesOf } from '../domain/sub-codes'
import { calibrationInput, scoreCalibrationCaseInput, startCalibrationInput } from './calibration-set.input'
import { command, done, refuse, type Fault, type Refused } from './command'

/** Begins the calibration that an audit asks for. */
export const startCalibration = command('start a calibration', {
  may: {
    permission: 'see calibrations',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: startCalibrationInput,
  run: async ({ writer, subject, person, now }) => {
    const asked = await calibrationsIn(writer, subject)
    if (!asked) return refuse('not now', 'This audit asks for no calibration.')
    if (asked.people.find(({ userId }) => userId === person.id)?.id)
      return refuse('not now', 'You have begun this calibration already. Go on with it from this page.')
    const id = newId()
    const { set } = asked
    await insertCalibration(writer, {
      id,
      auditId: subject.id,
      setId: set.id,
      userId: person.id,
      startedAt: now,
    })
    return done({ calibration: id }, event('calibration started', subject, { title: set.title }))
  },
})

const theCalibration = (reader: Reader, input: { calibration: string }, person: Person) =>
  calibrationFor(reader, input.calibration, person)

const locked: Refused = refuse(
  'not now',
  'This calibration is finished: the agreed answers are open, so nothing of it can change any more.',
)

/** Scores one fictional case whole. It can be changed until the calibration is finished. */
export const scoreCalibrationCase = command('score a calibration case', {
  may: { permission: 'take a calibration', subject: theCalibration },
  input: scoreCalibrationCaseInput,
  run: async ({ writer, subject, now }, { number, answers }) => {
    if (subject.finishedAt !== null) return locked
    const story = subject.set.cases.find((one) => one.number === number)
    if (!story) return refuse('not found', 'There is no such case in this set.')
    const version = await checklistVersion(writer, subject.set.versionId)
    const given = new Map<string, GivenInCalibration>()
    const faults: Fault[] = []
    for (const { id, key, name, notApplicableOffered, reasons, subCodes: offered } of version?.criteria ??
      []) {
      const subCodes = offered ?? []
      if (!story.agreed.has(key)) continue
      const { answer, reasonCode, sub } = answers[id] ?? { answer: '', reasonCode: null, sub: {} }
      if (answer === '' || (answer === 'not applicable' && !notApplicableOffered)) {
        faults.push({ field: `answers.${id}.answer`, message: `${name}: choose an answer` })
        continue
      }
      if (answer === 'no' && !reasons.some(({ code }) => code === reasonCode))
        faults.push({ field: `answers.${id}.reasonCode`, message: `${name}: choose why the answer is no` })
      const kept = subCodesOf(sub, subCodes, answer)
      for (const fault of badSubCodes(kept, subCodes, dayOf(now)))
        faults.push({ field: `answers.${id}.sub.${fault.key}`, message: `${name}: ${fault.message}` })
      given.set(id, { answer, reasonCode: answer === 'no' ? reasonCode : null, subCodes: kept })
    }
    if (faults.length > 0) return refuse('invalid', faults)
    await writeCalibrationAnswers(writer, subject.id, story.id, given, now)
    const left = subject.set.cases.filter(({ id }) => id !== story.id && !subject.given.has(id))
    const next = left.find((one) => one.number > number) ?? left[0]
    return done(
      { next: next?.number ?? null },
      event('calibration case scored', ofAudit(subject), { title: subject.set.title, number }),
    )
  },
})

/** Finishes a calibration: from now on its taker and the lead auditor read the agreed answers beside the given ones. */
export const finishCalibration = command('finish a calibration', {
  may: { permission: 'take a calibration', subject: theCalibration },
  input: calibrationInput,
  run: async ({ writer, subject, now }) => {
    if (subject.finishedAt !== null) return locked
    const left = subject.set.cases.filter(({ id }) => !subject.given.has(id))
    if (left.length > 0) {
      const cases = left.map(({ number }) => number).join(', ')
      return refuse('not now', `${left.length === 1 ? 'Case' : 'Cases'} ${cases}: not scored yet.`)
    }
    await markCalibrationFinished(writer, subject.id, now)
    return done(null, event('calibration finished', ofAudit(subject), { title: subject.set.title }))
  },
})

/** In the trail it belongs to its audit; what was answered never stands there. */
const ofAudit = ({ type, id, auditId }: CalibrationSubject) => ({ type, id, auditId })
