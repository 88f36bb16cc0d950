import type { FormState } from '@/app/form-state'
import type { KnownSizes } from '@/db/last-known-sizes'
import { usualConfidence } from '@/domain/estimates'
import { grouped } from '@/domain/percent'
import { outlookOf, type Outlook, type PlannedPart } from '@/domain/plan-outlook'
import { sizeForMargin } from '@/domain/planner'
import { planFaults, quotasOfPlan, strataOfPlan, type SamplePlan } from '@/domain/sample-plan'
import { stratumKey, stratumKindWords, type StratumKind } from '@/domain/strata'

export interface OutlookRow {
  name: string
  /** Null where it is not known for every stratum. */
  crimes: number | null
  /** '10 DA + 5 non-DA', or '15'. */
  drawn: string
  warning: string | null
  outlook: Outlook
  total: boolean
}

const usualRate = 0.8

/** The share that was typed, or the usual one with what is wrong with the typed one. */
export function expectedRateOf(form: FormState): { share: number; words: string; error?: string } {
  const typed = form.typed('expectedRate', '80').replace('%', '').trim()
  const percent = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  if (percent > 0) return { share: percent / 100, words: `${percent}%` }
  return {
    share: usualRate,
    words: '80%',
    error: 'Share that you expect to be right must be a whole number from 1 to 99. 80 is used below',
  }
}

/**
 * What each district and the whole sample can say; districts of which the same is to be said stand in one row. Nothing
 * where the numbers are no plan.
 */
export function outlookRows(plan: SamplePlan, known: KnownSizes, rate: number): OutlookRow[] {
  if (plan.districts.length === 0 || planFaults(plan, 0).length > 0) return []
  const parts = partsOf(plan, known)
  if (parts === null) return forceAlone(plan, rate)
  const rows = new Map<string, OutlookRow>()
  for (const { code, name } of plan.districts) {
    const own = parts.filter(({ district }) => district === code)
    const outlook = outlookOf(own, rate)
    if (!outlook) continue
    const key = JSON.stringify(own.map(({ population, size, kind }) => [population, size, kind]))
    const same = rows.get(key)
    if (same) same.name = `${same.name}, ${name}`
    else rows.set(key, { name, outlook, total: false, ...countsOf(own) })
  }
  const whole = plan.districts.length > 1 ? outlookOf(parts, rate) : null
  return [
    ...rows.values(),
    ...(whole
      ? [{ name: 'Force', outlook: whole, total: true, ...countsOf(parts), drawn: grouped(whole.size) }]
      : []),
  ]
}

interface Part extends PlannedPart {
  district: string
  kind: StratumKind
  /** What the plan asks for, however few there are. */
  asked: number
}

/** Null where a rule shares out over strata whose sizes nobody knows. */
function partsOf(plan: SamplePlan, { sizes }: KnownSizes): Part[] | null {
  const strata = strataOfPlan(plan)
  const allKnown = strata.every(({ key }) => sizes.has(key))
  const { sharing } = plan
  if (!allKnown && sharing.mode === 'in each district')
    return plan.districts.map(({ code }) => ({
      ...{ district: code, kind: 'all', population: null, size: sharing.size, asked: sharing.size },
    }))
  if (!allKnown && sharing.mode !== 'fixed') return null
  const quotas = quotasOfPlan(plan, sizes)
  return strata.map(({ key, district, kind }) => {
    const population = sizes.get(key) ?? null
    const asked = quotas.get(key) ?? 0
    return {
      district,
      kind,
      population,
      asked,
      size: population === null ? asked : Math.min(asked, population),
    }
  })
}

function forceAlone({ sharing }: SamplePlan, rate: number): OutlookRow[] {
  if (sharing.mode === 'fixed') return []
  const outlook = outlookOf([{ population: null, size: sharing.size }], rate)
  const drawn = grouped(sharing.size)
  const warning = 'how they fall on the districts shows once an extract is imported'
  return outlook ? [{ name: 'Force', crimes: null, drawn, warning, outlook, total: true }] : []
}

function countsOf(parts: readonly Part[]): Pick<OutlookRow, 'crimes' | 'drawn' | 'warning'> {
  const known = parts.every(({ population }) => population !== null)
  const crimes = known ? parts.reduce((sum, { population }) => sum + (population ?? 0), 0) : null
  const drawn = parts
    .map(({ kind, size }) => (kind === 'all' ? grouped(size) : `${grouped(size)} ${stratumKindWords[kind]}`))
    .join(' + ')
  const census = parts.every(({ population, size }) => population !== null && size >= population)
  const short = parts.some(({ population, asked }) => population !== null && population < asked)
  const warning = census
    ? 'all there are: a census'
    : short
      ? 'a stratum is smaller than its number and is taken whole'
      : null
  return { crimes, drawn, warning }
}

const ladder = [10, 15, 20, 30, 40, 60, 100] as const

/** Other sizes for one district drawn as one: the chosen district of middle size, or any while no size is known. */
export function otherSizes(
  plan: SamplePlan,
  { sizes }: KnownSizes,
  rate: number,
): { place: string; population: number | null; rows: { outlook: Outlook }[] } | null {
  if (plan.districts.length === 0) return null
  const bySize = plan.districts
    .flatMap(({ code, name }) => {
      const population = sizes.get(stratumKey(code, 'all'))
      return population ? [{ name, population }] : []
    })
    .sort((a, b) => a.population - b.population)
  const middle = bySize[Math.floor(bySize.length / 2)]
  const population = middle?.population ?? null
  const rows = ladder
    .filter((size) => population === null || size < population)
    .flatMap((size) => {
      const outlook = outlookOf([{ population, size }], rate)
      return outlook ? [{ outlook }] : []
    })
  const place = middle
    ? `${middle.name} (${grouped(middle.population)} crimes), drawn as one`
    : 'a district drawn as one'
  return rows.length > 0 ? { place, population, rows } : null
}

/** The sizes that a narrower range would need, as a sentence. */
export function sizesForMargins(population: number | null, expectedRate: number): string {
  const needed = (margin: number) =>
    grouped(sizeForMargin({ population, expectedRate, margin, confidence: usualConfidence }).size)
  return `A range of about 10 points to either side would need ${needed(0.1)} cases, and one of 5 points ${needed(0.05)}.`
}
