import type { FlagFigures } from './flag-accuracy'
import type { Figure } from './figures'
import { grouped } from './percent'

/** One thing that is said of a flag: what it is called, the figure, and the sentence for somebody who knows the field. */
export interface FlagStatement {
  key: keyof FlagFigures
  /** Of which crimes: 'Of the crimes without the flag'. */
  of: string
  /** 'were cyber-enabled all the same: the flag misses them'. */
  title: string
  figure: Figure
  words: string
}

/** What a flag's figures say, in the order in which they are read. */
export function flagStatements({ share, missed, wronglyFlagged, found }: FlagFigures): FlagStatement[] {
  return [
    {
      ...{ key: 'share', figure: share, of: 'All crimes' },
      title: 'Really cyber-enabled, flagged or not',
      words: share.words,
    },
    {
      ...{ key: 'missed', figure: missed, of: 'Crimes without the flag' },
      title: 'Missed by the flag: cyber-enabled all the same',
      words: withCases(missed, 'crimes missed'),
    },
    {
      ...{ key: 'wronglyFlagged', figure: wronglyFlagged, of: 'Crimes with the flag' },
      title: 'Wrongly flagged: not cyber-enabled',
      words: withCases(wronglyFlagged, 'crimes wrongly flagged'),
    },
    {
      ...{ key: 'found', figure: found, of: 'Crimes that really were cyber-enabled' },
      title: 'Found by the flag',
      words: foundInWords(found),
    },
  ]
}

/**
 * The figure's own words, with the range in crimes where they do not give it yet: of several strata together, where
 * every sampled case was answered and none was out of scope. The limits are rounded outwards, so that the range in crimes is never narrower than the one in percent.
 */
function withCases(figure: Figure, what: string): string {
  const cases = casesOf(figure)
  return cases ? `${figure.words} That is ${cases} ${what}.` : figure.words
}

/** '770 to 2,090'; null where the words say it already, or nobody can say. */
export function casesOf(figure: Figure): string | null {
  const { outcome, combined, low, high, applicable, sampled, population, beside } = figure
  if (outcome !== 'estimated' || !combined || low === null || high === null) return null
  if (applicable < sampled || beside !== null) return null
  const from = Math.floor(low * population + 1e-9)
  const to = Math.ceil(high * population - 1e-9)
  return from === to ? grouped(from) : `${grouped(from)} to ${grouped(to)}`
}

/** Of sampled crimes that really were cyber-enabled; how many those are in the population nobody knows. */
function foundInWords(figure: Figure): string {
  const { outcome, tally, applicable, range, percent, combined } = figure
  const counts = `${tally.yes} of ${applicable} sampled crimes that really were cyber-enabled carry the flag`
  switch (outcome) {
    case 'estimated':
      return `${counts}. Likely between ${(range ?? '').replace('between ', '')} of all that really were${combined ? `; ${percent} weighted to the population` : ''}.`
    case 'census':
      return `${counts}: ${percent}. Every crime was looked at.`
    case 'nothing applicable':
      return 'No sampled crime was cyber-enabled, so nothing can be said of how many the flag finds.'
    case 'too few to say':
      return 'Too few to say: one sampled crime was cyber-enabled.'
    default:
      return figure.words
  }
}
