import { auditFor, districtsIn, samplePlanOf, setAuditStatus, type AuditSubject } from '../db/audits'
import type { Reader } from '../db/client'
import { heldTotals } from '../db/control-totals'
import { dropUploads } from '../db/forgotten-uploads'
import { currentExtract, type Extract } from '../db/extracts'
import { standingRule } from '../db/drawable-rules'
import { hashOfCrimes } from '../db/population-reading'
import { insertPopulation } from '../db/populations'
import { stratumSizes } from '../db/stratum-sizes'
import { removeUploadFile } from '../db/upload-files'
import { uploadsWaiting } from '../db/uploads'
import { auditAfter } from '../domain/audit'
import type { PopulationStep } from '../domain/drawable-rule'
import { event } from '../domain/events'
import { columnsOf } from '../domain/extract-mapping'
import { flagRefusals } from '../domain/flag-freeze'
import { eligibilityRule, freezeRefusals, plannedStrata, populationSteps } from '../domain/freeze'
import { auditInput } from './audit.input'
import { command, done, refuse } from './command'

interface Hashed {
  extractId: string
  /** Of the rule that narrows the extract; undefined where none does. */
  ruleId: string | undefined
  size: number
  sha256: string
}

/**
 * Freezes the population of an audit: the list of crimes that can be drawn, by its hash, with the rule that chose them
 * and the size of each stratum. From here on neither the crimes nor the plan can change.
 */
export const freezePopulation = command('freeze a population', {
  may: {
    permission: 'freeze a population',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: auditInput,
  prepare: async (reader, { audit }) => hashed(reader, audit),
  run: async ({ writer, subject, person, now }, { audit }, prepared) => {
    const next = auditAfter('freeze', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const extract = await currentExtract(writer, audit)
    const rule = extract && (await standingRule(writer, extract.number))
    if (!extract || extract.id !== prepared?.extractId || rule?.id !== prepared.ruleId)
      return refuse(
        'not now',
        'The extract, or which of its crimes can be drawn, was changed at this very moment. Look at the population, then freeze it.',
      )
    const totals = await heldTotals(writer, audit)
    if (totals && !totals.settled)
      return refuse(
        'not now',
        'The extract differs from the control totals. Say why under ‘Control totals’, then freeze the population.',
      )

    const districts = await districtsIn(writer, audit)
    const strata = plannedStrata(
      await samplePlanOf(writer, subject.audit),
      await stratumSizes(writer, subject.audit, extract.number),
    )
    const refusals = [...flagRefusals(subject.audit, extract, strata), ...freezeRefusals(strata)]
    if (refusals.length > 0)
      return refuse(
        'not now',
        refusals.map((message) => ({ field: '', message })),
      )
    const { size, sha256 } = prepared
    if (strata.reduce((total, stratum) => total + stratum.size, 0) !== size)
      throw new Error(
        'The crimes of an extract and their counts disagree: the store was changed from outside.',
      )
    await insertPopulation(writer, {
      ...{ auditId: audit, extractId: extract.id, size, sha256, frozenBy: person.id, frozenAt: now },
      rule: ruleOf(subject, extract, districts, rule?.steps),
      steps: populationSteps(extract.report, subject.audit.strata, rule?.steps ?? []),
      strata: strata.map(({ key, district, kind, size, quota }) => ({ key, district, kind, size, quota })),
    })
    await setAuditStatus(writer, audit, next.to)
    const { ids, events } = await dropUploads(
      writer,
      await uploadsWaiting(writer, audit),
      'the population was frozen',
    )
    return done(
      { audit, size, sha256, dropped: ids },
      event('population frozen', subject, { size, sha256 }),
      ...events,
    )
  },
  afterwards: async ({ dropped }) => {
    for (const id of dropped) await removeUploadFile(id)
  },
})

/** The list as it is now; undefined where there is none. An extract's crimes never change, so it holds until the next. */
async function hashed(reader: Reader, auditId: string): Promise<Hashed | undefined> {
  const extract = await currentExtract(reader, auditId)
  if (!extract) return undefined
  const rule = await standingRule(reader, extract.number)
  return { extractId: extract.id, ruleId: rule?.id, ...(await hashOfCrimes(reader, extract.number)) }
}

/** The rule as it was when the population was frozen. */
export function ruleOf(
  { audit }: AuditSubject,
  extract: Extract,
  districts: readonly { name: string }[],
  steps: readonly PopulationStep[] = [],
): string {
  return eligibilityRule({
    period: { from: audit.periodFrom, to: audit.periodTo },
    districts: districts.map(({ name }) => name),
    dated: columnsOf(extract.mapping).recordedOn !== undefined,
    strata: audit.strata,
    report: extract.report,
    steps,
  })
}
