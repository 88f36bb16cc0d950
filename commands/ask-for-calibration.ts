import { auditFor, setCalibration } from '../db/audits'
import { calibrationsIn } from '../db/calibrations'
import { calibrationSet } from '../db/calibration-sets'
import type { Reader } from '../db/client'
import { namesOf } from '../db/people'
import { auditStatusWords } from '../domain/audit'
import { event } from '../domain/events'
import { askForCalibrationInput } from './ask-for-calibration.input'
import { command, done, refuse } from './command'
import { calibrationFaults } from './sound-plan'

/**
 * Asks the auditors of an audit whose population is frozen for a calibration, or takes that back, also while they score.
 * Before the freeze it is part of the plan. What somebody has begun stays asked for.
 */
export const askForCalibration = command('ask for a calibration', {
  may: {
    permission: 'change an audit plan',
    subject: (reader, { audit }, person) => auditFor(reader, audit, person),
  },
  input: askForCalibrationInput,
  run: async ({ writer, subject }, { calibrationSetId }) => {
    const { audit } = subject
    if (audit.status === 'issued')
      return refuse('not now', `This audit is ${auditStatusWords.issued}. There is nothing left to score.`)
    if (audit.status !== 'frozen' && audit.status !== 'scoring')
      return refuse('not now', 'Choose the calibration in the plan, which can still be changed.')
    if ((audit.calibrationSetId ?? '') === calibrationSetId)
      return refuse('not now', calibrationSetId ? 'This calibration is asked for already.' : noneAskedFor)
    const asked = await calibrationsIn(writer, subject)
    const begun = asked?.people.find(({ id }) => id !== null)
    if (asked && begun) {
      const who = (await namesOf(writer)).get(begun.userId) ?? 'Somebody'
      return refuse('not now', `${who} has begun ‘${asked.set.title}’, so this audit keeps asking for it.`)
    }
    const { checklistVersionId } = audit
    const faults = await calibrationFaults(writer, { calibrationSetId, checklistVersionId })
    if (faults.length > 0) return refuse('invalid', faults)
    await setCalibration(writer, audit, calibrationSetId || null)
    const changes = `calibration (${await titleOf(writer, calibrationSetId)})`
    return done(
      { audit: audit.id },
      event('audit plan changed', subject, { reference: audit.reference, changes }),
    )
  },
})

const noneAskedFor = 'No calibration is asked for. Choose one.'

async function titleOf(reader: Reader, id: string): Promise<string> {
  return (id && (await calibrationSet(reader, id))?.title) || 'none'
}
