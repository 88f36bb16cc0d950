import { drawSample } from '../commands/draw-sample'
import { planAudit } from '../commands/plan-audit'
import { publishedChecklists } from '../db/plan-choices'
import type { Database } from '../db/client'
import { markAsDemonstration } from '../db/installation'
import { loadBoundaries } from './boundaries'
import { calibrate, writeCalibrationSet } from './calibration'
import { enterEverybody } from './cast'
import { passOnAtOnce } from './escalations'
import { followUp, writeUpAndIssue } from './follow-up'
import { playFlagAudit } from './flag-audit'
import { enterOffenceCodes } from './offence-codes'
import { importAndFreeze } from './population'
import { holdAgainstPublished } from './published-totals'
import { keepRegisters } from './registers'
import { enterMeetings } from './meetings'
import { makeAnExample, talkAbout } from './queries'
import { moderate, scoreCases } from './scoring'
import { setStage, type Stage } from './stage'
import { worldDistricts } from './world'

export { demonstrationPassword } from './cast'

/**
 * Plays three fictional audits into a store: one from its plan to verified closures, a small one of a flag, and one that
 * is being scored. All of it goes through the app's own commands, in the order in which it would happen, ending at `ends`.
 */
export async function play(database: Database, ends: Date): Promise<void> {
  await database.write((writer) => markAsDemonstration(writer, ends.toISOString()))
  const stage = setStage(database, ends, {
    id: 'demonstration',
    name: 'The demonstration',
    homeDistrict: null,
    roles: [{ role: 'administrator', district: null }],
  })
  await enterEverybody(stage, 70)
  await loadBoundaries(stage, 69)
  await enterOffenceCodes(stage, 69)
  await keepRegisters(stage, 68)
  await playFirstAudit(stage)
  await playSecondAudit(stage)
  await enterMeetings(stage, 0.3)
}

async function playFirstAudit(stage: Stage): Promise<void> {
  const { act } = stage
  const audit = await plan(stage, 'lead', 64, {
    title: 'Stalking: risk, training and referral',
    reference: 'STK-2021-11',
    periodFrom: '2020-10-01',
    periodTo: '2021-09-30',
    auditors: ['auditor', 'auditor-two'],
  })
  await importAndFreeze(stage, audit, 'lead', 63, () => holdAgainstPublished(stage, audit, 'lead', 63))
  // Twenty-four rolls of a ten-sided die, as two of the district leads would watch them.
  const seed = '483920175562813094471126'
  await act('lead', 62, drawSample, { audit, how: 'typed', seed, witnesses: 'Devi Prior, Noor Fenwick' })
  await scoreCases(stage, audit, {
    lead: 'lead',
    auditors: ['auditor', 'auditor-two'],
    from: 60,
    to: 46,
    share: 1,
  })
  const first = { who: 'auditor', district: 'LD', daysAgo: 45, readBy: ['district', 'lead'] }
  await passOnAtOnce(stage, audit, first)
  await moderate(stage, audit, 'lead', 43)
  await makeAnExample(stage, audit, 'lead', 43)
  await talkAbout(stage, audit, 'auditor', 'referral', 42, {
    asks: 'lead',
    question: 'Does the referral log give the service by name, or only that one was made?',
    replies: 'auditor',
    reply: 'By name, in the same entry. I have it as the automatic feed, so generic.',
    resolution: 'Stands as it is; the note says which service.',
  })
  await writeUpAndIssue(stage, audit, 'lead')
  // Between the issue and what the districts did since, as the calendar has it.
  await playFlagAudit(stage)
  await followUp(stage, audit)
}

async function playSecondAudit(stage: Stage): Promise<void> {
  const { act } = stage
  const set = await writeCalibrationSet(stage, 'second-lead', 3)
  const audit = await plan(stage, 'second-lead', 3, {
    title: 'Stalking: the year before',
    reference: 'STK-2020-11',
    periodFrom: '2019-10-01',
    periodTo: '2020-09-30',
    auditors: ['auditor', 'auditor-two', 'auditor-leeds'],
    calibrationSetId: set,
  })
  await importAndFreeze(stage, audit, 'second-lead', 2.9)
  await act('second-lead', 2.8, drawSample, { audit, how: 'generated', seed: '', witnesses: '' })
  await calibrate(stage, audit, { who: 'auditor', set, daysAgo: 2.8, most: 10 })
  await calibrate(stage, audit, { who: 'auditor-two', set, daysAgo: 2.8, most: 10 })
  await calibrate(stage, audit, { who: 'auditor-leeds', set, daysAgo: 2.8, most: 4 })
  const auditors = ['auditor', 'auditor-two', 'auditor-leeds']
  await scoreCases(stage, audit, { lead: 'second-lead', auditors, from: 1.7, to: 0.6, share: 0.45 })
  await passOnAtOnce(stage, audit, { who: 'auditor-two', district: 'BD', daysAgo: 0.5, readBy: [] })
  await talkAbout(stage, audit, 'auditor-two', 'trained-investigator', 0.5, {
    asks: 'auditor-two',
    question: 'The list of that month has the course without a day. Is that enough for a yes?',
    ...{ replies: '', reply: '', resolution: '' },
  })
}

async function plan(
  { act, database, idOf }: Stage,
  who: string,
  daysAgo: number,
  wanted: {
    title: string
    reference: string
    periodFrom: string
    periodTo: string
    auditors: string[]
    calibrationSetId?: string
  },
): Promise<string> {
  const districts = worldDistricts.map(({ code }) => code)
  const [checklist] = await publishedChecklists(database.reader)
  const { audit } = await act(who, daysAgo, planAudit, {
    ...wanted,
    theme: 'Stalking',
    districts,
    quotas: Object.fromEntries(districts.map((code) => [code, { domestic: 10, nonDomestic: 5 }])),
    secondScores: 3,
    checklistVersionId: checklist?.versionId ?? '',
    auditors: wanted.auditors.map(idOf),
  })
  return audit
}
