import { stratumKinds, type StratumKind } from './strata'

/** What is drawn where nobody decides otherwise: ten domestic and five other cases a district, three scored twice. */
export const defaultPlan = { quotas: { DA: 10, 'non-DA': 5 }, secondScores: 3 } as const

export const largestQuota = 500

export interface DistrictPlan {
  code: string
  name: string
  quotas: Record<StratumKind, number>
}

export interface PlanFault {
  /** The district and the kind of quota at fault; neither for the plan as a whole. */
  code?: string
  kind?: StratumKind
  about: 'quota' | 'second scores' | 'plan'
  sentence: string
}

/** Everything that is wrong with the numbers of a plan, each as a sentence. */
export function planFaults(districts: readonly DistrictPlan[], secondScores: number): PlanFault[] {
  const faults = districts.flatMap((district) => stratumKinds.flatMap((kind) => quotaFaults(district, kind)))
  if (districts.length > 0 && districts.every((district) => quotaOf(district) === 0))
    faults.push({
      about: 'plan',
      sentence: 'Every quota is 0, so no case would be drawn. Enter at least one quota.',
    })
  return [...faults, ...secondScoreFaults(districts, secondScores)]
}

export function quotaOf({ quotas }: DistrictPlan): number {
  return quotas.DA + quotas['non-DA']
}

/** A single case shows nothing of how far the cases of its stratum differ (Cochran 1977, section 5A.12). */
export const whyNotOne =
  'One case cannot show how far the cases of a district differ, so no range could be given. Enter 0, or 2 or more.'

function quotaFaults({ code, name, quotas }: DistrictPlan, kind: StratumKind): PlanFault[] {
  const quota = quotas[kind]
  const fault = (sentence: string): PlanFault[] => [{ code, kind, about: 'quota', sentence }]
  if (!Number.isInteger(quota) || quota < 0 || quota > largestQuota)
    return fault(`${name}, ${kind} cases must be a whole number from 0 to ${largestQuota}.`)
  return quota === 1 ? fault(`${name}, ${kind} cases: ${whyNotOne}`) : []
}

function secondScoreFaults(districts: readonly DistrictPlan[], secondScores: number): PlanFault[] {
  const fault = (sentence: string): PlanFault[] => [{ about: 'second scores', sentence }]
  if (!Number.isInteger(secondScores) || secondScores < 0 || secondScores > largestQuota)
    return fault(`Cases scored a second time must be a whole number from 0 to ${largestQuota}.`)
  const short = districts.filter((district) => quotaOf(district) > 0 && quotaOf(district) < secondScores)
  if (short.length === 0) return []
  const quotas = short.map((district) => `${district.name} ${quotaOf(district)}`).join(', ')
  return fault(`Cases scored a second time cannot be more than a district’s quota (${quotas}). Enter fewer.`)
}
