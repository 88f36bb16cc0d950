import { allocate, type Quota, type StratumSize } from './allocation'
import { kindsOf, strataWords, stratumKey, stratumKindWords, type Strata, type StratumKind } from './strata'

/**
 * What is drawn where nobody decides otherwise: ten domestic and five other cases a district, three scored twice. Where
 * a flag is looked at, most crimes carry none: what it misses shows among ten of those, and five show whether it is right.
 */
export const defaultPlan = {
  quotas: { DA: 10, 'non-DA': 5, flagged: 5, 'not-flagged': 10, all: 15 },
  secondScores: 3,
} as const

export const largestQuota = 500
/** Of a number for the whole audit: the largest quota in each of many districts. */
export const largestSample = 20_000

/**
 * How the quotas come about. 'fixed': entered for each stratum. The others are shared out by the sizes of the strata
 * when the population is frozen: `size` cases in each district, or over all strata of the audit, in proportion with at
 * least `minimum` from each, or as equally as it goes.
 */
export type Sharing =
  | { mode: 'fixed' }
  | { mode: 'in each district'; size: number; minimum: number }
  | { mode: 'proportional'; size: number; minimum: number }
  | { mode: 'equal'; size: number }

export type SharingMode = Sharing['mode']

export interface DistrictPlan {
  code: string
  name: string
  /** As entered; only those of the plan's strata count, and only where the sharing is fixed. */
  quotas: Partial<Record<StratumKind, number>>
}

/** What an audit draws, before anybody knows how many crimes there are. */
export interface SamplePlan {
  strata: Strata
  sharing: Sharing
  districts: readonly DistrictPlan[]
}

export interface PlanFault {
  /** The district and the kind of quota at fault; neither for the plan as a whole. */
  code?: string
  kind?: StratumKind
  about: 'quota' | 'second scores' | 'plan' | 'size' | 'minimum' | 'sharing'
  sentence: string
}

/** The strata of a plan, in the order of its districts. */
export function strataOfPlan({ strata, districts }: SamplePlan) {
  return districts.flatMap(({ code, name, quotas }) =>
    kindsOf(strata).map((kind) => ({
      key: stratumKey(code, kind),
      district: code,
      name,
      kind,
      entered: quotas[kind] ?? 0,
    })),
  )
}

/**
 * How many cases each stratum gives, by key: what the plan asks for, or all that a smaller stratum holds only where a
 * rule shares out. A fixed quota stays as it was entered.
 * @param sizes the crimes that each stratum holds; one that is not in it holds none
 */
export function quotasOfPlan(plan: SamplePlan, sizes: ReadonlyMap<string, number>): Map<string, number> {
  const strata = strataOfPlan(plan)
  const { sharing } = plan
  if (sharing.mode === 'fixed') return new Map(strata.map(({ key, entered }) => [key, entered]))
  const groups =
    sharing.mode === 'in each district'
      ? plan.districts.map(({ code }) => strata.filter(({ district }) => district === code))
      : [strata]
  const shared = groups.flatMap((group) =>
    sharedOut(
      sharing,
      group.map(({ key }) => ({ key, population: sizes.get(key) ?? 0 })),
    ),
  )
  return new Map(shared.map(({ key, quota }) => [key, quota]))
}

function sharedOut(sharing: Exclude<Sharing, { mode: 'fixed' }>, strata: readonly StratumSize[]): Quota[] {
  const { size } = sharing
  const allocation = allocate(
    sharing.mode === 'equal'
      ? { mode: 'equal', size }
      : { mode: 'proportional', size, minimum: sharing.minimum },
    strata,
  )
  // A plan is only kept where its minimums fit into its size, whatever the strata hold.
  if ('sentence' in allocation) throw new RangeError(allocation.sentence)
  return allocation.quotas
}

/** Everything that is wrong with the numbers of a plan, each as a sentence. */
export function planFaults(plan: SamplePlan, secondScores: number): PlanFault[] {
  const { sharing } = plan
  const faults = sharing.mode === 'fixed' ? enteredFaults(plan) : sharingFaults(plan, sharing)
  return [...faults, ...secondScoreFaults(plan, secondScores)]
}

function enteredFaults(plan: SamplePlan): PlanFault[] {
  const strata = strataOfPlan(plan)
  const faults = strata.flatMap((stratum) =>
    quotaFaults(stratum.entered, { code: stratum.district, name: stratum.name, kind: stratum.kind }),
  )
  if (strata.length > 0 && strata.every(({ entered }) => entered === 0))
    faults.push({
      about: 'plan',
      sentence: 'Every quota is 0, so no case would be drawn. Enter at least one quota.',
    })
  return faults
}

/** A single case shows nothing of how far the cases of its stratum differ (Cochran 1977, section 5A.12). */
export const whyNotOne =
  'One case cannot show how far the cases of a district differ, so no range could be given. Enter 0, or 2 or more.'

function quotaFaults(
  quota: number,
  { code, name, kind }: { code: string; name: string; kind: StratumKind },
): PlanFault[] {
  const what = kind === 'all' ? `${name}, cases` : `${name}, ${stratumKindWords[kind]} cases`
  const fault = (sentence: string): PlanFault[] => [{ code, kind, about: 'quota', sentence }]
  if (!isWithin(quota, 0, largestQuota))
    return fault(`${what} must be a whole number from 0 to ${largestQuota}.`)
  return quota === 1 ? fault(`${what}: ${whyNotOne}`) : []
}

/**
 * A minimum below two could leave a stratum with a single case, of which no range can be made; and a size that cannot
 * give every stratum its minimum would have to break its word to one of them.
 */
function sharingFaults(plan: SamplePlan, sharing: Exclude<Sharing, { mode: 'fixed' }>): PlanFault[] {
  const { mode, size } = sharing
  if (mode === 'in each district' && plan.strata === 'together')
    return [
      {
        about: 'sharing',
        sentence:
          'Each district is drawn as one, so there is nothing to share out within it. Enter a number for each district, or draw in strata.',
      },
    ]
  const perDistrict = mode === 'in each district'
  const most = perDistrict ? largestQuota : largestSample
  if (!isWithin(size, 2, most))
    return [
      {
        about: 'size',
        sentence: `Cases ${perDistrict ? 'in each district' : 'in all'} must be a whole number from 2 to ${most.toLocaleString('en-GB')}.`,
      },
    ]
  const least = mode === 'equal' ? 2 : sharing.minimum
  if (!isWithin(least, 2, largestQuota))
    return [
      {
        about: 'minimum',
        sentence: `The least from each stratum must be a whole number from 2 to ${largestQuota}: one case alone gives no range.`,
      },
    ]
  const strata = perDistrict ? kindsOf(plan.strata).length : strataOfPlan(plan).length
  return size < least * strata
    ? [
        {
          about: 'size',
          sentence: `At least ${least} from each of ${strata} strata needs ${least * strata} cases${perDistrict ? ' in each district' : ' in all'}, and ${size} are planned. Enter ${least * strata} or more${mode === 'equal' ? '' : ', or a smaller minimum'}.`,
        },
      ]
    : []
}

/** The cases that a district surely gives, as far as the plan alone can say: null where a rule shares out over all. */
function plannedIn({ strata, sharing }: SamplePlan, { quotas }: DistrictPlan): number | null {
  if (sharing.mode === 'fixed') return kindsOf(strata).reduce((sum, kind) => sum + (quotas[kind] ?? 0), 0)
  return sharing.mode === 'in each district' ? sharing.size : null
}

function secondScoreFaults(plan: SamplePlan, secondScores: number): PlanFault[] {
  const fault = (sentence: string): PlanFault[] => [{ about: 'second scores', sentence }]
  if (!isWithin(secondScores, 0, largestQuota))
    return fault(`Cases scored a second time must be a whole number from 0 to ${largestQuota}.`)
  const short = plan.districts.flatMap((district) => {
    const planned = plannedIn(plan, district)
    return planned !== null && planned > 0 && planned < secondScores ? [{ name: district.name, planned }] : []
  })
  if (short.length === 0) return []
  const quotas = short.map(({ name, planned }) => `${name} ${planned}`).join(', ')
  return fault(`Cases scored a second time cannot be more than a district’s quota (${quotas}). Enter fewer.`)
}

/** How the quotas come about, as a sentence for a plan, a receipt or a method. */
export function sharingInWords(strata: Strata, sharing: Sharing): string {
  const from = strataWords[strata]
  const between = strata === 'by flag' ? 'flagged and other' : 'domestic and other'
  switch (sharing.mode) {
    case 'fixed':
      return `A number for each stratum, as entered; ${from}.`
    case 'in each district':
      return `${sharing.size} cases in each district, shared between its ${between} crimes in proportion to their numbers, at least ${sharing.minimum} from each.`
    case 'proportional':
      return `${sharing.size} cases in all, shared in proportion to the crimes of each stratum, at least ${sharing.minimum} from each; ${from}.`
    case 'equal':
      return `${sharing.size} cases in all, as equally as it goes from each stratum; ${from}.`
  }
}

/** 'Leeds, DA'. */
export function stratumInWords({ name, kind }: { name: string; kind: StratumKind }): string {
  return `${name}, ${stratumKindWords[kind]}`
}

function isWithin(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most
}
