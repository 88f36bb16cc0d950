import { knownReferences, referenceTaken, type AuditPlan } from '../db/audit-plans'
import type { Reader } from '../db/client'
import { allDistricts, type District } from '../db/districts'
import { existedIn, possibleAuditors, publishedChecklists } from '../db/plan-choices'
import { suggestedReference } from '../domain/audit-reference'
import { dayInWords, dayOf } from '../domain/days'
import { planFaults, type DistrictPlan, type PlanFault } from '../domain/sample-plan'
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
  const auditorIds = [...new Set([leadId, ...fields.auditors])]
  const reference =
    fields.reference || suggestedReference(fields.theme, dayOf(now), await knownReferences(reader))
  const faults = [
    ...periodFaults(fields),
    ...districtFaults(fields, chosen),
    ...planFaults(planned, fields.secondScores).map(asFault),
    ...(await checklistFaults(reader, fields)),
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
      ...{ title, theme, reference, periodFrom, periodTo, checklistVersionId, secondScores },
      districts: planned.map(({ code, quotas }) => ({
        code,
        quotaDomestic: quotas.DA,
        quotaNonDomestic: quotas['non-DA'],
      })),
      auditorIds,
    },
  }
}

function districtPlan({ code, name }: District, { quotas }: PlanFields): DistrictPlan {
  const typed = quotas[code]
  return {
    code,
    name,
    quotas: { DA: typed?.domestic ?? Number.NaN, 'non-DA': typed?.nonDomestic ?? Number.NaN },
  }
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

function asFault({ about, code, kind, sentence }: PlanFault): Fault {
  const field = {
    quota: `quotas.${code}.${kind === 'DA' ? 'domestic' : 'nonDomestic'}`,
    'second scores': 'secondScores',
    plan: 'districts',
  }
  return { field: field[about], message: sentence }
}

async function checklistFaults(reader: Reader, { checklistVersionId }: PlanFields): Promise<Fault[]> {
  const published = await publishedChecklists(reader)
  return published.some(({ versionId }) => versionId === checklistVersionId)
    ? []
    : [{ field: 'checklistVersionId', message: 'Choose a published checklist' }]
}

async function auditorFaults(reader: Reader, { auditors }: PlanFields): Promise<Fault[]> {
  const possible = new Set((await possibleAuditors(reader)).map(({ id }) => id))
  return auditors.every((id) => possible.has(id))
    ? []
    : [{ field: 'auditors', message: 'Somebody you chose is no auditor any more. Choose from the list' }]
}
