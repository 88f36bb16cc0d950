import { createHash } from 'node:crypto'
import type { Dice } from './dice'
import type { SeedDistrict } from './seed-figures'

/*
 * What the published report says of stalking crimes in general, turned into the details of fictional ones: about
 * 21% of domestic and 14% of non-domestic crimes led to an arrest, over 80% of the non-domestic ones have no risk
 * assessment, about 10% are flagged as cyber-enabled, and most domestic crimes go to the safeguarding teams while
 * most others go to patrol or the district investigation teams (DIT).
 */

export const teams = ['Safeguarding', 'DIT', 'CID', 'Patrol'] as const
export type Team = (typeof teams)[number]

const teamWeights = { domestic: [72, 14, 4, 10], other: [8, 38, 6, 48] }
const officersInTeam: Record<Team, number> = { Safeguarding: 24, DIT: 30, CID: 16, Patrol: 60 }

/** Shares in parts of a hundred, met exactly in every district. */
export const shares = {
  arrested: { domestic: 21, other: 14 },
  riskAssessed: { domestic: 93, other: 18 },
  cyber: { domestic: 10, other: 10 },
}

/** Home Office codes of the stalking offences: s.2A is summary only, s.4A either way. */
const offences = [
  { offence: '195/12 Stalking (s.2A)', weight: 86 },
  { offence: '8/66 Stalking involving serious alarm or distress (s.4A)', weight: 10 },
  { offence: '8/65 Stalking involving fear of violence (s.4A)', weight: 4 },
]
const summaryOffence = '195/12 Stalking (s.2A)'

/** Only a summary offence has a prosecution time limit to run out (outcome 17). */
export function offenceFor(outcome: string, dice: Dice): string {
  if (outcome.startsWith('17:')) return summaryOffence
  return offences[dice.weighted(offences.map(({ weight }) => weight))]?.offence ?? summaryOffence
}

export function teamFor(domestic: boolean, dice: Dice): Team {
  return teams[dice.weighted(domestic ? teamWeights.domestic : teamWeights.other)] ?? 'Patrol'
}

/** One officer of the team, as a key that no name can be read from. */
export function officerFor(district: SeedDistrict, team: Team, dice: Dice): string {
  return `OIC-${key(`${district}/${team}/${dice.below(officersInTeam[team])}`)}`
}

/** A victim and suspect pair, as a key that no name can be read from. */
export function pairKey(number: number): string {
  return `PAIR-${key(`pair/${number}`)}`
}

/** True where nobody is known who could have been arrested, or be one of a pair. */
export function suspectUnknown(outcome: string): boolean {
  return outcome.startsWith('18:') || outcome.startsWith('14:')
}

/** Of `crimes`, exactly `share` in a hundred (rounded half up), those first in `order` before the others. */
export function chosen<T>(
  crimes: readonly T[],
  share: number,
  order: (crime: T) => number,
  dice: Dice,
): Set<T> {
  const inOrder = dice.shuffled(crimes).sort((a, b) => order(a) - order(b))
  return new Set(inOrder.slice(0, Math.floor((crimes.length * share + 50) / 100)))
}

function key(text: string): string {
  return createHash('sha256').update(`fictional/${text}`).digest('hex').slice(0, 8).toUpperCase()
}
