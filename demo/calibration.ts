import { addCalibrationCase, publishCalibrationSet } from '../commands/write-calibration-case'
import { startCalibrationSet } from '../commands/start-calibration-set'
import { finishCalibration, scoreCalibrationCase, startCalibration } from '../commands/take-calibration'
import { calibrationSet } from '../db/calibration-sets'
import { checklistVersion } from '../db/checklists'
import { publishedChecklists } from '../db/plan-choices'
import { answers } from '../domain/checklist'
import { fictionalCases } from './calibration-cases'
import { dice } from './dice'
import type { Stage } from './stage'

/** A lead auditor writes the ten fictional cases into a set, so that audits can ask for it. Returns the set's id. */
export async function writeCalibrationSet(
  { act, database }: Stage,
  who: string,
  daysAgo: number,
): Promise<string> {
  const [checklist] = await publishedChecklists(database.reader)
  const version = await checklistVersion(database.reader, checklist?.versionId ?? '')
  if (!version) throw new Error('There is no published checklist to calibrate for.')
  const { set } = await act(who, daysAgo, startCalibrationSet, {
    title: 'Stalking: ten cases with a twist',
    checklistVersionId: version.id,
  })
  for (const { title, kind, text, ...agreed } of fictionalCases)
    await act(who, daysAgo, addCalibrationCase, {
      ...{ set, title, kind, text },
      agreed: Object.fromEntries(
        version.criteria.flatMap(({ id, key }) => {
          const given = agreed[key as keyof typeof agreed]
          if (!given) return []
          const [answer, reasonCode, why, sub = {}] = given
          return [[id, { answer, reasonCode, why, sub }]]
        }),
      ),
    })
  await act(who, daysAgo, publishCalibrationSet, { set })
  return set
}

/** Somebody scores the first `most` cases of the set that an audit asks for, and finishes where these are all. */
export async function calibrate(
  { act, database }: Stage,
  audit: string,
  { who, set: setId, daysAgo, most }: { who: string; set: string; daysAgo: number; most: number },
): Promise<void> {
  const set = await calibrationSet(database.reader, setId)
  const version = set && (await checklistVersion(database.reader, set.versionId))
  if (!set || !version) throw new Error('The set is not there.')
  const { calibration } = await act(who, daysAgo, startCalibration, { audit })
  for (const { number, agreed } of set.cases.slice(0, most))
    await act(who, daysAgo, scoreCalibrationCase, {
      calibration,
      number,
      answers: Object.fromEntries(
        version.criteria.flatMap(({ id, key, notApplicableOffered, reasons }) => {
          const right = agreed.get(key)
          if (!right) return []
          const throws = dice(`calibration ${who} ${number} ${key}`)
          const offered = answers.filter((answer) => answer !== 'not applicable' || notApplicableOffered)
          const answer = throws.chance(0.75) ? right.answer : (offered[throws.below(offered.length)] ?? 'no')
          const because = right.reasonCode ?? reasons[0]?.code ?? ''
          const sub = answer === right.answer ? (right.subCodes ?? {}) : {}
          return [[id, { answer, reasonCode: answer === 'no' ? because : '', sub }]]
        }),
      ),
    })
  if (most >= set.cases.length) await act(who, daysAgo, finishCalibration, { calibration })
}
