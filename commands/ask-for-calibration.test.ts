import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { calibrationsWaitingFor } from '../db/calibrations'
import { audits, trail } from '../db/schema'
import { carryOut, drawnAudit, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { askForCalibration } from './ask-for-calibration'
import { perform } from './command'
import { startCalibrationSet } from './start-calibration-set'
import { startCalibration } from './take-calibration'
import { addCalibrationCase, publishCalibrationSet } from './write-calibration-case'

let w: World

beforeEach(async () => {
  w = await world()
})

async function published(): Promise<string> {
  const { set } = await carryOut(w, 'lead', startCalibrationSet, {
    title: 'Ten twists',
    checklistVersionId: w.checklistVersionId,
  })
  await carryOut(w, 'lead', addCalibrationCase, {
    ...{ set, title: 'One', kind: 'non-DA', text: 'Nothing happened, and all of it is recorded.' },
    agreed: Object.fromEntries(
      w.criterionIds.map((id) => [id, { answer: 'yes' as const, why: 'It is there.' }]),
    ),
  })
  await carryOut(w, 'lead', publishCalibrationSet, { set })
  return set
}

const messageOf = (outcome: { done: boolean; errors?: { message: string }[] }) => outcome.errors?.[0]?.message

describe('a calibration after the freeze', () => {
  const askedFor = async () =>
    (await w.database.reader.select({ set: audits.calibrationSetId }).from(audits))[0]?.set
  const ask = (audit: string, calibrationSetId: string, key = 'lead') =>
    perform(askForCalibration, {
      ...{ database: w.database, person: w.person(key), now: storyTime, requestId: 'r1' },
      input: { audit, calibrationSetId },
    })

  test('is asked for, changed and taken back by the lead auditor until somebody begins it', async () => {
    const set = await published()
    const audit = await drawnAudit(w)
    for (const key of ['auditor', 'second-lead', 'district', 'administrator'])
      expect(await ask(audit, set, key), key).toMatchObject({ done: false })
    expect(messageOf(await ask(audit, ''))).toBe('No calibration is asked for. Choose one.')
    expect(await ask(audit, 'made-up')).toMatchObject({ errors: [{ field: 'calibrationSetId' }] })
    expect(await askedFor()).toBeNull()
    expect(await ask(audit, set)).toMatchObject({ done: true })
    expect(messageOf(await ask(audit, set))).toBe('This calibration is asked for already.')
    expect(await calibrationsWaitingFor(w.database.reader, w.person('auditor'))).toMatchObject([{ set: 'Ten twists' }]) // prettier-ignore
    expect(await ask(audit, '')).toMatchObject({ done: true })
    expect(await askedFor()).toBeNull()
    const events = (await w.database.reader.select().from(trail)).filter(({ event }) => event === 'audit plan changed') // prettier-ignore
    expect(events.map(({ details }) => (JSON.parse(details) as { changes: string }).changes)).toEqual([
      'calibration (Ten twists)',
      'calibration (none)',
    ])
    await ask(audit, set)
    await carryOut(w, 'auditor', startCalibration, { audit })
    expect(messageOf(await ask(audit, ''))).toMatch(
      / has begun ‘Ten twists’, so this audit keeps asking for it\.$/,
    )
    expect(await askedFor()).toBe(set)
  })

  test('is the plan’s before it, and nobody’s once the audit is issued', async () => {
    const set = await published()
    expect(messageOf(await ask(await plannedAudit(w), set))).toMatch(/^Choose the calibration in the plan/)
    const audit = await plannedAudit(w, { reference: 'STK-2021-13' })
    await w.database.write(
      async (writer) => void (await writer.update(audits).set({ status: 'issued' }).where(eq(audits.id, audit))), // prettier-ignore
    )
    expect(messageOf(await ask(audit, set))).toMatch(/^This audit is issued/)
  })
})
