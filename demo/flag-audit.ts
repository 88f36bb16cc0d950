import { drawSample } from '../commands/draw-sample'
import { issueAudit } from '../commands/issue-audit'
import { planAudit } from '../commands/plan-audit'
import { publishChecklistVersion } from '../commands/publish-checklist-version'
import { startChecklist } from '../commands/start-checklist'
import { takeCriteria } from '../commands/take-criteria'
import { writeFinding } from '../commands/write-finding'
import { checklistVersion } from '../db/checklists'
import { scoringCriteria } from '../db/scoring-criteria'
import { fingerprint } from '../domain/fingerprint'
import { importAndFreeze } from './population'
import { moderate, scoreCases } from './scoring'
import type { Stage } from './stage'
import { worldDistricts } from './world'

/**
 * A small fictional audit of the cyber-enabled flag: flagged crimes and others drawn apart, two questions of the
 * library, one of which asks how far a protection order went.
 */
export async function playFlagAudit(stage: Stage): Promise<void> {
  const { act, database, idOf } = stage
  const lead = 'lead'
  const auditors = ['auditor', 'auditor-two']
  const districts = worldDistricts.map(({ code }) => code)
  const { audit } = await act(lead, 37, planAudit, {
    title: 'Stalking: the cyber flag and protection orders',
    theme: 'Cyber flag',
    reference: 'CYB-2021-12',
    periodFrom: '2020-10-01',
    periodTo: '2021-09-30',
    districts,
    strata: 'by flag',
    flagCriterion: 'cyber-enabled',
    quotas: Object.fromEntries(districts.map((code) => [code, { flagged: 5, notFlagged: 10 }])),
    secondScores: 1,
    checklistVersionId: await checklist(stage, lead),
    auditors: auditors.map(idOf),
  })
  await importAndFreeze(stage, audit, lead, 37)
  // Twenty rolls of a ten-sided die.
  const seed = '60418827359014426391'
  await act(lead, 36.5, drawSample, { audit, how: 'typed', seed, witnesses: 'Devi Prior, Noor Fenwick' })
  await scoreCases(stage, audit, { lead, auditors, from: 35.5, to: 34.8, share: 1 })
  await moderate(stage, audit, lead, 34.7)
  const cyber = (await scoringCriteria(database.reader, audit)).find(({ key }) => key === 'cyber-enabled')
  await act(lead, 34.6, writeFinding, {
    audit,
    criterion: cyber?.id ?? '',
    district: '',
    kind: 'finding',
    text: 'Crimes in which technology played a part often do not carry the flag: of those without it that were read, [not flagged counts] were cyber-enabled. A count by the flag tells too little.',
  })
  await act(lead, 34, issueAudit, { audit })
}

/** A checklist of its own, taken from the library. Returns its published version. */
async function checklist({ act, database }: Stage, lead: string): Promise<string> {
  const { version } = await act(lead, 37.5, startChecklist, { title: 'Stalking: flag and orders' })
  await act(lead, 37.5, takeCriteria, { version, criteria: ['cyber-enabled', 'protection-order'] })
  const draft = await checklistVersion(database.reader, version)
  if (!draft) throw new Error('The checklist that was started is not there.')
  await act(lead, 37.5, publishChecklistVersion, { version, revision: fingerprint(draft) })
  return version
}
