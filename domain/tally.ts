import type { Answer } from './checklist'

/** How the sampled cases of one stratum were answered on one criterion. Every drawn case in scope is one of these. */
export interface Tally {
  yes: number
  no: number
  notApplicable: number
  cannotTell: number
  unscored: number
}

const nameOf: Record<Answer, keyof Tally> = {
  yes: 'yes',
  no: 'no',
  'not applicable': 'notApplicable',
  'cannot tell': 'cannotTell',
}

/** Counts one answer for each drawn case in scope; null where there is none yet. */
export function tallyOf(answers: Iterable<Answer | null>): Tally {
  const tally = emptyTally()
  for (const answer of answers) tally[answer === null ? 'unscored' : nameOf[answer]] += 1
  return tally
}

export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally()
  for (const tally of tallies) {
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name]
  }
  return sum
}

function emptyTally(): Tally {
  return { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0 }
}

/** Answered yes or no: what a rate is made of. */
export function applicableIn(tally: Tally): number {
  return tally.yes + tally.no
}

export function sampledIn(tally: Tally): number {
  return applicableIn(tally) + tally.notApplicable + tally.cannotTell + tally.unscored
}

/** More than 20% of the cases to which the criterion may apply could not be told. */
export function cannotSay(tally: Tally): boolean {
  return 5 * tally.cannotTell > applicableIn(tally) + tally.cannotTell
}
