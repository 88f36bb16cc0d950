import type { AuditTallies, StratumTallies } from './audit-figures'
import { figureOf, type Figure } from './figures'
import type { ScoredStratum } from './figure-numbers'
import { stratumKindWords, type FlagKind } from './strata'
import { sampledIn, type Tally } from './tally'

/** How right a flag is in one place. Every figure is of crimes; a yes is what its name says. */
export interface FlagFigures {
  /** Crimes of which the flag should be on, of all crimes: flagged and others weighted to the population. */
  share: Figure
  /** Of the crimes without the flag, those of which it should be on: what the flag misses. */
  missed: Figure
  /** Of the crimes with the flag, those of which it should be off. */
  wronglyFlagged: Figure
  /** Of the crimes of which it should be on, those that carry it: what the flag finds. */
  found: Figure
}

/** What an audit whose strata are a flag says of the flag. */
export interface FlagAccuracy {
  /** Id and name of the criterion whose yes says that the flag should be on. */
  criterionId: string
  name: string
  question: string
  /** In the order of the districts. */
  districts: { code: string; name: string; figures: FlagFigures }[]
  force: FlagFigures
}

/** What the sample says of the flag; undefined where its strata are none, or the criterion is not asked. */
export function flagAccuracyOf(
  { criteria, districts, strata }: AuditTallies,
  { flagCriterion }: { flagCriterion: string | null },
): FlagAccuracy | undefined {
  const criterion = criteria.find(({ key }) => key === flagCriterion)
  if (!criterion) return undefined
  const labelIn = (place: (district: string) => string) => (stratum: StratumTallies) =>
    `${place(stratum.district)}${stratumKindWords[stratum.kind]}`
  const nameOf = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  return {
    criterionId: criterion.id,
    name: criterion.name,
    question: criterion.question,
    districts: districts.map(({ code, name }) => ({
      code,
      name,
      figures: flagFigures(
        criterion.id,
        strata.filter(({ district }) => district === code),
        { label: labelIn(() => ''), stratumCounts: true },
      ),
    })),
    force: flagFigures(criterion.id, strata, {
      label: labelIn((code) => `${nameOf(code)} `),
      stratumCounts: false,
    }),
  }
}

function flagFigures(
  criterionId: string,
  strata: readonly StratumTallies[],
  { label, stratumCounts }: { label: (stratum: StratumTallies) => string; stratumCounts: boolean },
): FlagFigures {
  const figure = (kinds: readonly FlagKind[], told: (tally: Tally, kind: FlagKind) => Tally) =>
    figureOf(
      strata.flatMap((stratum): ScoredStratum[] => {
        const { kind, population, outOfScope, tallies } = stratum
        if (kind !== 'flagged' && kind !== 'not-flagged') return []
        if (!kinds.includes(kind)) return []
        const tally = told(tallies[criterionId] ?? nothing, kind)
        return [{ label: label(stratum), population, outOfScope, tally }]
      }),
      { stratumCounts },
    )
  return {
    share: figure(['flagged', 'not-flagged'], (tally) => tally),
    missed: figure(['not-flagged'], (tally) => tally),
    wronglyFlagged: figure(['flagged'], (tally) => ({ ...tally, yes: tally.no, no: tally.yes })),
    found: figure(['flagged', 'not-flagged'], amongTheTrue),
  }
}

/**
 * The sample among the crimes of which the flag should be on, a domain of the population: yes where it is, no where it
 * is not. All other cases stay in the sample as not applicable, as the estimate of a domain needs them
 * (Cochran 1977, section 5A.14; `svymean` on `subset()` in Lumley's survey).
 */
function amongTheTrue(tally: Tally, kind: FlagKind): Tally {
  const { yes, cannotTell, unscored } = tally
  return {
    yes: kind === 'flagged' ? yes : 0,
    no: kind === 'flagged' ? 0 : yes,
    notApplicable: sampledIn(tally) - yes - cannotTell - unscored,
    cannotTell,
    unscored,
  }
}

const nothing: Tally = { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0 }
