import { lonelyStrata } from './allocation'
import { periodInWords } from './days'
import type { CheckReport, IntakeCount } from './extract-intake'
import { grouped } from './percent'
import type { Period } from './periods'
import { stratumKey, stratumKinds, type StratumKind } from './strata'

/** A stratum of a population with what the plan draws from it. */
export interface PlannedStratum {
  key: string
  district: string
  /** Name of the district. */
  name: string
  kind: StratumKind
  /** Crimes that can be drawn. */
  size: number
  quota: number
}

interface DistrictQuotas {
  code: string
  name: string
  quotaDomestic: number
  quotaNonDomestic: number
}

/** The strata of an audit, two for each of its districts in their order, empty ones too. */
export function plannedStrata(
  districts: readonly DistrictQuotas[],
  counts: readonly IntakeCount[],
): PlannedStratum[] {
  const sizes = new Map<string, number>()
  for (const { district, kind, eligible, crimes } of counts) {
    if (!eligible || kind === 'unknown') continue
    const key = stratumKey(district, kind)
    sizes.set(key, (sizes.get(key) ?? 0) + crimes)
  }
  return districts.flatMap(({ code, name, quotaDomestic, quotaNonDomestic }) =>
    stratumKinds.map((kind) => {
      const key = stratumKey(code, kind)
      return {
        key,
        district: code,
        name,
        kind,
        size: sizes.get(key) ?? 0,
        quota: kind === 'DA' ? quotaDomestic : quotaNonDomestic,
      }
    }),
  )
}

/** How many cases a stratum will give: its quota, or all that it holds. */
export function drawnFrom({ size, quota }: PlannedStratum): number {
  return Math.min(size, quota)
}

/** What to know of a population before it is frozen; nothing of it stands in the way. */
export function freezeWarnings(strata: readonly PlannedStratum[]): string[] {
  return strata.flatMap(({ name, kind, size, quota }) => {
    const crimes = `${name}, ${kind}: ${size === 1 ? '1 crime' : `${grouped(size)} crimes`}`
    if (quota > 0 && size === 0)
      return [`${name}, ${kind}: no crime can be drawn. The audit will say nothing of them.`]
    if (quota > size) return [`${crimes}, fewer than the quota of ${quota}. All are drawn.`]
    if (quota === 0 && size > 0)
      return [`${crimes}, of which none is drawn (quota 0). The audit will say nothing of them.`]
    return []
  })
}

/** Why a population cannot be frozen, as sentences. */
export function freezeRefusals(strata: readonly PlannedStratum[]): string[] {
  if (strata.every((stratum) => drawnFrom(stratum) === 0))
    return [
      'No case would be drawn: no stratum with a quota has a crime in it. Look at the plan and at the extract.',
    ]
  return lonelyStrata(
    strata.map((stratum) => ({ key: stratum.key, population: stratum.size, quota: drawnFrom(stratum) })),
  )
}

interface RuleFacts {
  period: Period
  /** Names. */
  districts: readonly string[]
  /** The file has recorded dates. */
  dated: boolean
  report: Pick<CheckReport, 'rowsRead' | 'accepted' | 'crimes'>
}

/** Which crimes can be drawn, as a sentence, with how many are left at each step. */
export function eligibilityRule({ period, districts, dated, report }: RuleFacts): string {
  const { rowsRead, accepted, crimes } = report
  const last = districts.at(-1) ?? ''
  const places = districts.length > 1 ? `${districts.slice(0, -1).join(', ')} and ${last}` : last
  const when = dated
    ? `recorded ${periodInWords(period.from, period.to)}`
    : 'of the extract, which has no recorded dates,'
  return [
    `Crimes ${when} in ${places}, not cancelled, known to be domestic (DA) or not.`,
    `Of ${grouped(rowsRead)} rows read, ${grouped(rowsRead - accepted)} were left out, ${grouped(crimes.periodBefore)} are of the period before,`,
    `and ${grouped(crimes.unknownKind)} of this period do not say whether they are domestic: ${grouped(crimes.eligible)} can be drawn.`,
  ].join(' ')
}
