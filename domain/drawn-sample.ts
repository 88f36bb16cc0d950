import { byCodePoint, firstTickets, secondScoreSeed, type TicketedCase } from './sampling'
import type { StratumKind } from './strata'

/** A drawn case with its places: in its stratum, among its district's cases, and among those scored twice. */
export interface DrawnCase extends TicketedCase {
  stratum: string
  district: string
  kind: StratumKind
  /** Place in the draw order of its stratum, from 1. */
  rank: number
  /** Number in its district, from 1, over the strata in the order of tickets. */
  number: number
  /** A second auditor scores it too. */
  second: boolean
}

/**
 * Lays out a draw. A district's cases are numbered by ticket, so that DA and non-DA ones come mixed; those scored twice
 * are the first `secondScores` of the district under a seed of their own, which no order of scoring can influence.
 * @param drawn the tickets of each stratum, in draw order
 */
export function arrangeSample(
  drawn: ReadonlyMap<string, readonly TicketedCase[]>,
  strata: readonly { key: string; district: string; kind: StratumKind }[],
  { seed, secondScores }: { seed: string; secondScores: number },
): DrawnCase[] {
  const districts = [...new Set(strata.map(({ district }) => district))]
  return districts.flatMap((district) => {
    const cases = strata
      .filter((stratum) => stratum.district === district)
      .flatMap(({ key, kind }) =>
        (drawn.get(key) ?? []).map((ticketed, at) => ({
          ...ticketed,
          stratum: key,
          district,
          kind,
          rank: at + 1,
        })),
      )
      .sort((a, b) => byCodePoint(a.ticket, b.ticket) || byCodePoint(a.id, b.id))
    const ids = cases.map(({ id }) => id)
    const twice = new Set(firstTickets(secondScoreSeed(seed), ids, secondScores).map(({ id }) => id))
    return cases.map((drawnCase, at) => ({ ...drawnCase, number: at + 1, second: twice.has(drawnCase.id) }))
  })
}

/** How many of the cases of a later act are scored twice: the share that the plan gave the first, rounded half up. */
export function secondShare(more: number, { of, scoredTwice }: { of: number; scoredTwice: number }): number {
  return of === 0 ? 0 : Math.min(more, Math.floor((more * scoredTwice) / of + 0.5))
}
