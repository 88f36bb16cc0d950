import { knownReferences, referenceTaken, type AuditPlan } from '../db/audit-plans'
import { calibrationSet } from '../db/calibration-sets'
import type { Reader } from '../db/client'
import { allDistricts, type District } from '../db/districts'
import { existedIn, possibleAuditors, publishedChecklists, questionsOf } from '../db/plan-choices'
import { suggestedReference } from '../domain/audit-reference'
import { dayInWords, dayOf } from '../domain/days'
import {
  largestQuota,
  planFaults,
  type DistrictPlan,
  type PlanFault,
  type Sharing,
  type SharingMode,
} from '../domain/sample-plan'
import { quotaFields } from '../domain/quota-fields'
import { stratumKinds, type StratumKind } from '../domain/strata'
import type { Fault } from './command'
import type { PlanFields } from './plan-audit.input'

interface PlanFor {
  /** The audit whose plan this is to be. */
  auditId: string
  /** Always among those who work on it. */
  leadId: string
  now: string
}

/** The plan that was typed, held against the reference data: sound, or with everything that is wrong with it. */
export async function soundPlan(
  reader: Reader,
  fields: PlanFields,
  { auditId, leadId, now }: PlanFor,
): Promise<{ plan: AuditPlan } | { faults: Fault[] }> {
  const chosen = (await allDistricts(reader)).filter(({ code }) => fields.districts.includes(code))
  const planned = chosen.map((district) => districtPlan(district, fields))
  const { strata } = fields
  const sharing = sharingOf(fields)
  const auditorIds = [...new Set([leadId, ...fields.auditors])]
  const reference =
    fields.reference || suggestedReference(fields.theme, dayOf(now), await knownReferences(reader))
  const faults = [
    ...periodFaults(fields),
    ...districtFaults(fields, chosen),
    ...planFaults({ strata, sharing, districts: planned }, fields.secondScores).map(asFault(sharing)),
    ...(await checklistFaults(reader, fields)),
    ...(await flagFaults(reader, fields)),
    ...(await calibrationFaults(reader, fields)),
    ...(await auditorFaults(reader, fields)),
    ...((await referenceTaken(reader, reference, auditId))
      ? [
          {
            field: 'reference',
            message: `Another audit already has the reference ${reference}. Enter another one`,
          },
        ]
      : []),
  ]
  if (faults.length > 0) return { faults }
  const { title, theme, periodFrom, periodTo, checklistVersionId, secondScores } = fields
  return {
    plan: {
      ...{ title, theme, reference, periodFrom, periodTo, checklistVersionId, secondScores, strata, sharing },
      calibrationSetId: fields.calibrationSetId || null,
      flagCriterion: strata === 'by flag' ? fields.flagCriterion : null,
      districts: planned.map(({ code, quotas }) => ({
        code,
        quotaDomestic: kept(quotas.DA),
        quotaNonDomestic: kept(quotas['non-DA']),
        quotaFlagged: kept(quotas.flagged),
        quotaNotFlagged: kept(quotas['not-flagged']),
        quotaTogether: kept(quotas.all),
      })),
      auditorIds,
    },
  }
}

/** The quotas as typed, and what else the form holds of the other ways of drawing. */
export function districtPlan(
  { code, name }: Pick<District, 'code' | 'name'>,
  { quotas }: Pick<PlanFields, 'quotas'>,
): DistrictPlan {
  const given = (kind: StratumKind) => quotas[code]?.[quotaFields[kind]] ?? Number.NaN
  return {
    code,
    name,
    quotas: Object.fromEntries(stratumKinds.map((kind) => [kind, given(kind)])),
  }
}

/** The chosen way, with the sizes that were typed for it. */
export function sharingOf({ sharing }: Pick<PlanFields, 'sharing'>): Sharing {
  switch (sharing.mode) {
    case 'fixed':
      return { mode: 'fixed' }
    case 'in each district':
      return { mode: sharing.mode, size: sharing.inEach, minimum: sharing.inEachMinimum }
    case 'proportional':
      return { mode: sharing.mode, size: sharing.proportional, minimum: sharing.proportionalMinimum }
    case 'equal':
      return { mode: sharing.mode, size: sharing.equal }
  }
}

/** A quota that does not count in this plan is kept where it could count in the next one. */
function kept(quota = 0): number {
  return Number.isInteger(quota) && quota >= 0 && quota <= largestQuota ? quota : 0
}

function periodFaults({ periodFrom, periodTo }: PlanFields): Fault[] {
  return periodTo < periodFrom
    ? [
        {
          field: 'periodTo',
          message: `The period ends before it begins (${dayInWords(periodFrom)}). Correct one of the two`,
        },
      ]
    : []
}

function districtFaults(
  { districts, periodFrom, periodTo }: PlanFields,
  chosen: readonly District[],
): Fault[] {
  const fault = (message: string): Fault => ({ field: 'districts', message })
  if (districts.length === 0) return [fault('Choose at least one district')]
  const unknown = districts.filter((code) => !chosen.some((district) => district.code === code))
  const gone = chosen.filter((district) => !existedIn(district, { from: periodFrom, to: periodTo }))
  return [
    ...unknown.map((code) => fault(`There is no district ${code}. Choose from the list`)),
    ...gone.map(({ name }) =>
      fault(`${name} did not exist as a district in this period. Leave it out, or change the period`),
    ),
  ]
}

const sizeFields: Record<SharingMode, string> = {
  fixed: 'sharing.mode',
  'in each district': 'sharing.inEach',
  proportional: 'sharing.proportional',
  equal: 'sharing.equal',
}

function asFault({ mode }: Sharing): (fault: PlanFault) => Fault {
  return ({ about, code, kind, sentence }) => {
    const field: Record<PlanFault['about'], string> = {
      quota: `quotas.${code}.${quotaFields[kind ?? 'all']}`,
      'second scores': 'secondScores',
      plan: 'districts',
      sharing: 'sharing.mode',
      size: sizeFields[mode],
      minimum: `${sizeFields[mode]}Minimum`,
    }
    return { field: field[about], message: sentence }
  }
}

async function checklistFaults(reader: Reader, { checklistVersionId }: PlanFields): Promise<Fault[]> {
  const published = await publishedChecklists(reader)
  return published.some(({ versionId }) => versionId === checklistVersionId)
    ? []
    : [{ field: 'checklistVersionId', message: 'Choose a published checklist' }]
}

/** What is true of a crime is asked by a question of the checklist: without one, nothing could be said of the flag. */
async function flagFaults(
  reader: Reader,
  { strata, flagCriterion, checklistVersionId }: PlanFields,
): Promise<Fault[]> {
  if (strata !== 'by flag') return []
  const fault = (message: string): Fault[] => [{ field: 'flagCriterion', message }]
  if (!flagCriterion) return fault('Choose the question whose yes says that the flag should be on')
  const asked = await questionsOf(reader, [checklistVersionId])
  return asked.some(({ key }) => key === flagCriterion)
    ? []
    : fault('The chosen checklist does not ask this. Choose a question that it asks, or another checklist')
}

/** A set holds the criteria of one checklist version, so only that version's audits can ask for it. */
export async function calibrationFaults(
  reader: Reader,
  { calibrationSetId, checklistVersionId }: Pick<PlanFields, 'calibrationSetId' | 'checklistVersionId'>,
): Promise<Fault[]> {
  if (!calibrationSetId) return []
  const set = await calibrationSet(reader, calibrationSetId)
  const fault = (message: string): Fault[] => [{ field: 'calibrationSetId', message }]
  if (!set || set.publishedAt === null) return fault('Choose a published calibration set, or none')
  return set.versionId === checklistVersionId
    ? []
    : fault(
        `‘${set.title}’ is for ‘${set.checklist}’, version ${set.version}. Choose a set for the checklist of this audit, or none`,
      )
}

async function auditorFaults(reader: Reader, { auditors }: PlanFields): Promise<Fault[]> {
  const possible = new Set((await possibleAuditors(reader)).map(({ id }) => id))
  return auditors.every((id) => possible.has(id))
    ? []
    : [{ field: 'auditors', message: 'Somebody you chose is no auditor any more. Choose from the list' }]
}
