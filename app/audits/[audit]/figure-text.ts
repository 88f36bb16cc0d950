import type { Figure } from '@/domain/figures'

/** The counts that lead, over all strata: '10 of 15'. A dash where nothing was counted. */
export function countsInShort({ tally, applicable }: Figure): string {
  return applicable > 0 ? `${tally.yes} of ${applicable}` : '–'
}

/** What can be said beyond the counts, in a few words: the range, or why there is none. */
export function rangeInShort(figure: Figure): string {
  const { outcome, range, percent, combined, tally } = figure
  switch (outcome) {
    case 'estimated':
      return combined ? `likely ${range}, ${percent} weighted` : `likely ${range}`
    case 'census':
      return `${percent}, every case looked at`
    case 'provisional':
      return `provisional, ${tally.unscored} unscored`
    case 'insufficient evidence':
      return `insufficient evidence, ${tally.cannotTell} cannot tell`
    case 'too few to say':
      return 'too few to say'
    case 'lonely stratum':
      return 'no range: one case drawn from a stratum of more'
    case 'nothing applicable':
      return 'not applicable in any sampled case'
    case 'nothing sampled':
      return figure.leftOut.length > 0 ? 'no case sampled' : 'no crimes'
  }
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
