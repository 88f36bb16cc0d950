import type { AskedWhen } from './applicability'
import { figureOf, type Figure } from './figures'
import { funnelOf, type CriterionSteps, type Funnel, type StepTally } from './funnel'
import { reasonCounts, type NoesByReason, type ReasonCount } from './reason-counts'
import {
  crimeKinds,
  flagKinds,
  stratumKinds,
  stratumKindWords,
  type CrimeKind,
  type FlagKind,
  type StratumKind,
} from './strata'
import { sampledIn, type Tally } from './tally'

/** What an audit's sample gave, before anything is estimated: enough to compute every figure again. */
export interface AuditTallies {
  /** Critical ones first, else in the order of the checklist. */
  criteria: readonly AuditedCriterion[]
  /** In their fixed order, which no result changes. */
  districts: readonly { code: string; name: string }[]
  strata: readonly StratumTallies[]
}

export interface AuditedCriterion {
  id: string
  /** What stays the same over versions of a checklist. */
  key: string
  name: string
  question: string
  yesMeans: string
  noMeans: string
  critical: boolean
  /** Of which cases it is asked; left out or null where of all. */
  askedWhen?: AskedWhen | null
  /** What a no can be put down to, in the order of the checklist; left out by releases before they were counted. */
  reasons?: readonly { code: string; label: string }[]
  /** How far a case can go that was answered yes; left out where the criterion has no steps. */
  steps?: CriterionSteps
}

export interface StratumTallies {
  district: string
  kind: StratumKind
  /** Crimes of the frozen population in this stratum. */
  population: number
  /** Drawn cases found out of scope and replaced. */
  outOfScope: number
  /** By criterion id. */
  tallies: Readonly<Record<string, Tally>>
  /** Noes by reason, by criterion id; left out by releases before they were counted. */
  noes?: Readonly<Record<string, NoesByReason>>
  /** How far cases answered yes went, by id of the criterion, for those that have steps. */
  steps?: Readonly<Record<string, StepTally>>
}

/** The figures of one place on one criterion: the kinds of crime apart, and both weighted together. */
export interface PlaceFigures {
  DA: Figure
  'non-DA': Figure
  /** These two only where crimes were drawn by a flag; the two above then count nothing. */
  flagged?: Figure
  'not-flagged'?: Figure
  all: Figure
}

export interface CriterionFigures {
  criterion: AuditedCriterion
  /** In the order of the districts. */
  districts: DistrictFigures[]
  force: PlaceFigures
  /** The reasons of the force together; left out by releases before they were counted. */
  reasons?: ReasonCount[]
  /** How far cases went in the force; left out where the criterion has no steps. */
  funnel?: Funnel
}

export interface DistrictFigures {
  code: string
  name: string
  figures: PlaceFigures
  reasons?: ReasonCount[]
  funnel?: Funnel
}

/** Every figure of an audit. The force's never tell the counts of a single district: its readers may not know them. */
export function figuresOf({ criteria, districts, strata }: AuditTallies): CriterionFigures[] {
  return criteria.map((criterion) => {
    const reasonsIn = (of: readonly StratumTallies[]) =>
      reasonCounts(
        criterion.reasons ?? [],
        of.map(({ noes }) => noes?.[criterion.id] ?? {}),
      )
    const { steps } = criterion
    const funnelIn = (of: readonly StratumTallies[], { all }: PlaceFigures) =>
      steps
        ? {
            funnel: funnelOf(
              steps,
              of.map((stratum) => stratum.steps?.[criterion.id] ?? {}),
              all.tally,
            ),
          }
        : {}
    const force = figuresIn(criterion.id, strata, {
      label: ({ district, kind }) =>
        [
          districts.find((d) => d.code === district)?.name ?? district,
          kind === 'all' ? '' : stratumKindWords[kind],
        ]
          .filter(Boolean)
          .join(' '),
      stratumCounts: false,
    })
    return {
      criterion,
      districts: districts.map(({ code, name }) => {
        const own = strata.filter((s) => s.district === code)
        const label = ({ kind }: StratumTallies) => stratumKindWords[kind]
        const figures = figuresIn(criterion.id, own, { label, stratumCounts: true })
        return { code, name, figures, reasons: reasonsIn(own), ...funnelIn(own, figures) }
      }),
      force,
      reasons: reasonsIn(strata),
      ...funnelIn(strata, force),
    }
  })
}

/** The figures of one district, or of the force where there is no code; undefined where the audit has none of it. */
export function placeFigures(
  { districts, force }: CriterionFigures,
  district: string | null,
): PlaceFigures | undefined {
  return district === null ? force : districts.find(({ code }) => code === district)?.figures
}

/** The two kinds of crime that were drawn apart; none where every district was drawn as one. */
export function kindsApart({ districts, force }: CriterionFigures): readonly (CrimeKind | FlagKind)[] {
  const places = [force, ...districts.map(({ figures }) => figures)]
  if (places.some(({ flagged }) => flagged)) return flagKinds
  const drawn = places.flatMap((place) => crimeKinds.map((kind) => sampledIn(place[kind].tally)))
  const asOne = sampledIn(force.all.tally) > 0 && drawn.every((cases) => cases === 0)
  return asOne ? [] : crimeKinds
}

function figuresIn(
  criterionId: string,
  strata: readonly StratumTallies[],
  { label, stratumCounts }: { label: (stratum: StratumTallies) => string; stratumCounts: boolean },
): PlaceFigures {
  const scored = strata.map((s) => ({
    kind: s.kind,
    label: label(s),
    population: s.population,
    outOfScope: s.outOfScope,
    tally: s.tallies[criterionId] ?? nothing,
  }))
  const figure = (kinds: readonly StratumKind[]) =>
    figureOf(
      scored.filter(({ kind }) => kinds.includes(kind)),
      { stratumCounts },
    )
  const byFlag = strata.some(({ kind }) => kind === 'flagged' || kind === 'not-flagged')
  return {
    DA: figure(['DA']),
    'non-DA': figure(['non-DA']),
    ...(byFlag ? { flagged: figure(['flagged']), 'not-flagged': figure(['not-flagged']) } : {}),
    all: figure(stratumKinds),
  }
}

const nothing: Tally = { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0 }
