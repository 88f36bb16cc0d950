import {
  deleteCalibrationCase,
  insertCalibrationCase,
  markSetPublished,
  replaceCalibrationCase,
  type CalibrationCase,
} from '../db/calibration-sets'
import { missingForCalibration } from '../domain/calibration'
import { dayOf } from '../domain/days'
import { event } from '../domain/events'
import { fingerprint } from '../domain/fingerprint'
import {
  addCalibrationCaseInput,
  calibrationSetInput,
  changeCalibrationCaseInput,
  removeCalibrationCaseInput,
} from './calibration-set.input'
import {
  namedSet,
  namedStory,
  refusalOfPublishedSet,
  soundCase,
  type SetSubject,
} from './calibration-subject'
import { changedMeanwhile } from './changed-meanwhile'
import { command, done, refuse } from './command'

/** What a form that changes a case was made from. */
export function caseFingerprint({ agreed, ...written }: CalibrationCase): string {
  return fingerprint({ ...written, agreed: Object.fromEntries(agreed) })
}

const changed = ({ set: { title, ...set }, type }: SetSubject, changes: string) =>
  event('calibration set changed', { type, id: set.id }, { title, changes })

/** Adds a fictional case at the end of a set. */
export const addCalibrationCase = command('add a calibration case', {
  may: { permission: 'manage calibration sets', subject: namedSet },
  input: addCalibrationCaseInput,
  run: async ({ writer, subject, now }, fields) => {
    const published = refusalOfPublishedSet(subject.set)
    if (published) return published
    const sound = soundCase(fields, subject.criteria, dayOf(now))
    if ('faults' in sound) return refuse('invalid', sound.faults)
    const number = subject.set.cases.length + 1
    const story = await insertCalibrationCase(writer, subject.id, sound.written)
    return done({ set: subject.id, story }, changed(subject, `case ${number} added`))
  },
})

/** Changes a fictional case of a set. */
export const changeCalibrationCase = command('change a calibration case', {
  may: { permission: 'manage calibration sets', subject: namedStory },
  input: changeCalibrationCaseInput,
  run: async ({ writer, subject, now }, { revision, ...fields }) => {
    const published = refusalOfPublishedSet(subject.set)
    if (published) return published
    const { story } = subject
    if (caseFingerprint(story) !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the set ‘${subject.set.title}’`))
    const sound = soundCase(fields, subject.criteria, dayOf(now))
    if ('faults' in sound) return refuse('invalid', sound.faults)
    await replaceCalibrationCase(writer, story.id, sound.written)
    return done({ set: subject.id }, changed(subject, `case ${story.number} changed`))
  },
})

/** Takes a fictional case out of a set. */
export const removeCalibrationCase = command('remove a calibration case', {
  may: { permission: 'manage calibration sets', subject: namedStory },
  input: removeCalibrationCaseInput,
  run: async ({ writer, subject }, { revision }) => {
    const published = refusalOfPublishedSet(subject.set)
    if (published) return published
    const { story } = subject
    if (caseFingerprint(story) !== revision)
      return refuse('not now', await changedMeanwhile(writer, subject, `the set ‘${subject.set.title}’`))
    await deleteCalibrationCase(writer, story.id)
    return done({ set: subject.id }, changed(subject, `case ${story.number} removed`))
  },
})

/** Publishes a set: audits can ask for it from now on, and it never changes. */
export const publishCalibrationSet = command('publish a calibration set', {
  may: { permission: 'manage calibration sets', subject: namedSet },
  input: calibrationSetInput,
  run: async ({ writer, subject, person, now }) => {
    const { set, criteria } = subject
    const published = refusalOfPublishedSet(set)
    if (published) return published
    const missing = missingForCalibration(set.cases, criteria)
    if (missing.length > 0)
      return refuse(
        'invalid',
        missing.map((message) => ({ field: '', message })),
      )
    await markSetPublished(writer, set.id, { publishedBy: person.id, publishedAt: now })
    return done(
      { set: set.id },
      event('calibration set published', subject, { title: set.title, cases: set.cases.length }),
    )
  },
})
