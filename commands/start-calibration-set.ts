import { allCalibrationSets, insertCalibrationCase, insertCalibrationSet } from '../db/calibration-sets'
import type { Reader } from '../db/client'
import { publishedChecklists } from '../db/plan-choices'
import { event } from '../domain/events'
import { newId } from '../domain/identity'
import { copyCalibrationSetInput, startCalibrationSetInput } from './calibration-set.input'
import { namedSet } from './calibration-subject'
import { command, done, refuse, type Fault } from './command'

/** Starts an empty calibration set for a published checklist version. */
export const startCalibrationSet = command('start a calibration set', {
  may: {
    permission: 'manage calibration sets',
    subject: async () => ({ type: 'house' as const, id: 'house' }),
  },
  input: startCalibrationSetInput,
  run: async ({ writer, person, now }, { title, checklistVersionId: versionId }) => {
    const faults = await titleFaults(writer, title)
    if (!(await publishedChecklists(writer)).some((one) => one.versionId === versionId))
      faults.push({ field: 'checklistVersionId', message: 'Choose a published checklist' })
    if (faults.length > 0) return refuse('invalid', faults)
    const id = newId()
    await insertCalibrationSet(writer, { id, title, versionId, createdBy: person.id, createdAt: now })
    return done({ set: id }, event('calibration set started', { type: 'calibration set', id }, { title }))
  },
})

/** Copies a set with its cases and agreed answers into a new one, to be changed there. */
export const copyCalibrationSet = command('copy a calibration set', {
  may: { permission: 'manage calibration sets', subject: namedSet },
  input: copyCalibrationSetInput,
  run: async ({ writer, person, now, subject }, { title }) => {
    const faults = await titleFaults(writer, title)
    if (faults.length > 0) return refuse('invalid', faults)
    const { set, criteria } = subject
    const id = newId()
    await insertCalibrationSet(writer, {
      id,
      title,
      versionId: set.versionId,
      createdBy: person.id,
      createdAt: now,
    })
    for (const { title: caseTitle, kind, text, agreed } of set.cases)
      await insertCalibrationCase(writer, id, {
        title: caseTitle,
        kind,
        text,
        agreed: new Map(
          criteria.flatMap((criterion) => {
            const answer = agreed.get(criterion.key)
            return answer ? [[criterion.id, answer] as const] : []
          }),
        ),
      })
    return done({ set: id }, event('calibration set started', { type: 'calibration set', id }, { title }))
  },
})

async function titleFaults(reader: Reader, title: string): Promise<Fault[]> {
  const taken = (await allCalibrationSets(reader)).some((one) => one.title === title)
  return taken
    ? [{ field: 'title', message: 'Another calibration set has this title. Enter another one' }]
    : []
}
