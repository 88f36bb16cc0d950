import type { AuditTallies, CriterionFigures, StratumTallies } from './audit-figures'
import { combinedEstimate, districtInterval, usualConfidence } from './estimates'
import type { Figure } from './figures'
import type { FlagAccuracy } from './flag-accuracy'
import type { Funnel } from './funnel'
import type { ReasonCount } from './reason-counts'
import type { WriteUp } from './snapshot'
import { crimeKinds, flagKinds, type StratumKind } from './strata'
import { applicableIn, sampledIn, type Tally } from './tally'

/** A figure with everything that it is made of: enough to compute it again without the product. */
export interface FigureExample {
  /** What stays the same over versions of a checklist. */
  criterion: string
  critical: boolean
  /** The district's code; null for the force. */
  district: string | null
  crimes: StratumKind
  outcome: Figure['outcome']
  method: 'exact hypergeometric' | 'weighted ratio, Korn and Graubard, capped at Kish' | 'none'
  population: number
  sampled: number
  applicable: number
  tally: Tally
  rate: number | null
  low: number | null
  high: number | null
  lowCases: number | null
  highCases: number | null
  floor: number | null
  /** As a reader sees it. */
  percent: string | null
  words: string
  /** The strata behind it, those that gave no case among them. */
  strata: { district: string; kind: StratumKind; population: number; outOfScope: number; tally: Tally }[]
  /** All that the method gives of these strata, sizes and standard error included; null where it was not asked. */
  estimate: ReturnType<typeof districtInterval> | ReturnType<typeof combinedEstimate> | null
  /** Why the answers were no; of both kinds of crime together. */
  reasons: ReasonCount[]
  /** How far cases went, on a criterion with steps; of both kinds of crime together. */
  funnel?: Funnel
}

export interface AuditExample {
  reference: string
  title: string
  /** The version that was issued; null for figures that may still change. */
  version: number | null
  population: WriteUp['method']['population']
  strata: WriteUp['method']['strata']
  figures: FigureExample[]
  /** How right the flag is by which crimes were drawn; left out of audits that are drawn by none. */
  flag?: FlagAccuracy
}

/** Every figure of an audit, by criterion, place and kind of crime. */
export function examplesOf(
  { audit, method, figures, flag, tallies }: WriteUp & { tallies: AuditTallies },
  version: number | null,
): AuditExample {
  return {
    reference: audit.reference,
    title: audit.title,
    version,
    population: method.population,
    strata: method.strata,
    figures: figures.flatMap((found) => criterionExamples(found, tallies.strata)),
    ...(flag ? { flag } : {}),
  }
}

function criterionExamples(
  { criterion, districts, force, reasons, funnel }: CriterionFigures,
  strata: readonly StratumTallies[],
): FigureExample[] {
  const places = [
    ...districts.map((d) => ({ ...d, district: d.code, reasons: d.reasons ?? [] })),
    { district: null, figures: force, reasons: reasons ?? [], funnel },
  ]
  return places.flatMap(({ district, figures, reasons: why, funnel: went }) => {
    const here = strata.filter((s) => district === null || s.district === district)
    const kinds = figures.flagged ? flagKinds : crimeKinds
    return (['all', ...kinds] as const).flatMap((crimes): FigureExample[] => {
      const figure = figures[crimes]
      if (!figure) return []
      const behind = here
        .filter(({ kind }) => crimes === 'all' || kind === crimes)
        .map(({ district: code, kind, population, outOfScope, tallies }) => ({
          ...{ district: code, kind, population, outOfScope },
          tally: tallies[criterion.id] ?? nothing,
        }))
      const example: FigureExample = {
        ...{ criterion: criterion.key, critical: criterion.critical, district, crimes },
        ...{ outcome: figure.outcome, method: methodOf(figure) },
        ...{ population: figure.population, sampled: figure.sampled, applicable: figure.applicable },
        ...{ tally: figure.tally, rate: figure.rate, low: figure.low, high: figure.high },
        ...{ lowCases: figure.lowCases, highCases: figure.highCases, floor: figure.floor },
        ...{ percent: figure.percent, words: figure.words },
        strata: behind,
        estimate: estimateOf(figure, behind),
        reasons: why,
        ...(went ? { funnel: went } : {}),
      }
      return [example]
    })
  })
}

const nothing: Tally = { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0 }

function methodOf({ outcome, combined, low }: Figure): FigureExample['method'] {
  if (outcome !== 'estimated' || low === null) return 'none'
  return combined ? 'weighted ratio, Korn and Graubard, capped at Kish' : 'exact hypergeometric'
}

function estimateOf(figure: Figure, behind: FigureExample['strata']): FigureExample['estimate'] {
  if (methodOf(figure) === 'none') return null
  const samples = behind
    .filter(({ population, outOfScope }) => population > outOfScope)
    .map(({ district, kind, population, outOfScope, tally }) => ({
      key: `${district}/${kind}`,
      population: population - outOfScope,
      sampled: sampledIn(tally),
      applicable: applicableIn(tally),
      yes: tally.yes,
    }))
  const [only] = samples
  if (figure.combined || !only) return combinedEstimate(samples, usualConfidence)
  return districtInterval({ ...only, confidence: usualConfidence })
}
