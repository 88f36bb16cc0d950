import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AuditTallies, StratumTallies } from './audit-figures'
import { combinedEstimate, districtInterval } from './estimates'
import type { Figure } from './figures'
import { flagAccuracyOf } from './flag-accuracy'
import { casesOf, flagStatements } from './flag-words'
import { stratumKey, type FlagKind } from './strata'
import { tallyOf } from './tally'

interface Scenario {
  name: string
  strata: { key: string; N: number; n: number; applicable: number; yes: number }[]
  estimate: number
  recommended: { lo: number; hi: number }
}
const vectors = JSON.parse(readFileSync('vectors/stratified.json', 'utf8')) as { scenarios: Scenario[] }
const scenario = (name: string) => vectors.scenarios.find((one) => one.name === name)!

const answered = (yes: number, no: number, cannotTell = 0) =>
  tallyOf([
    ...Array<'yes'>(yes).fill('yes'),
    ...Array<'no'>(no).fill('no'),
    ...Array<'cannot tell'>(cannotTell).fill('cannot tell'),
  ])

const stratum = (
  district: string,
  kind: FlagKind,
  population: number,
  tally: ReturnType<typeof answered>,
): StratumTallies => ({ district, kind, population, outOfScope: 0, tallies: { c1: tally } })

const auditOf = (strata: StratumTallies[]): AuditTallies => ({
  criteria: [
    {
      ...{ id: 'c1', key: 'cyber-enabled', name: 'Cyber-enabled', question: '', yesMeans: '', noMeans: '' },
      critical: false,
    },
  ],
  districts: [
    { code: 'BD', name: 'Bradford' },
    { code: 'CD', name: 'Calderdale' },
    { code: 'KD', name: 'Kirklees' },
    { code: 'LD', name: 'Leeds' },
    { code: 'WD', name: 'Wakefield' },
  ].filter(({ code }) => strata.some(({ district }) => district === code)),
  strata,
})
const flagOf = (strata: StratumTallies[]) =>
  flagAccuracyOf(auditOf(strata), { flagCriterion: 'cyber-enabled' })!

/** The vector's ten strata, the larger of each district as crimes without the flag. */
const tenStrata = scenario('ten-strata').strata.map(({ key, N, n, yes }) =>
  stratum(key.slice(0, 2), key.endsWith('-dom') ? 'not-flagged' : 'flagged', N, answered(yes, n - yes)),
)

describe('a flag', () => {
  test('the true share is the weighted estimate over flagged and other crimes, as R’s survey has it', () => {
    const flag = flagOf(tenStrata)
    const isAs = (share: Figure | undefined, { estimate, recommended }: Scenario) => {
      expect(share?.rate).toBeCloseTo(estimate, 12)
      expect(share?.low).toBeCloseTo(recommended.lo, 9)
      expect(share?.high).toBeCloseTo(recommended.hi, 9)
    }
    isAs(flag.force.share, scenario('ten-strata'))
    isAs(flag.districts[0]?.figures.share, scenario('district-two-strata-BD'))
  })

  test('what it misses in a district is exact, in crimes too', () => {
    const { missed } = flagOf(tenStrata).districts[0]!.figures
    const exact = districtInterval({
      population: 1434,
      sampled: 10,
      applicable: 10,
      yes: 9,
      confidence: 0.95,
    })
    expect(missed).toMatchObject({
      ...{ rate: 0.9, low: exact.low, high: exact.high },
      ...{ lowCases: exact.lowCases, highCases: exact.highCases, population: 1434 },
    })
  })

  test('what it misses and what it says wrongly speak of their own crimes alone', () => {
    const { missed, wronglyFlagged } = flagOf([
      stratum('LD', 'flagged', 200, answered(4, 1)),
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
      stratum('WD', 'flagged', 80, answered(5, 0)),
      stratum('WD', 'not-flagged', 800, answered(1, 9)),
    ]).force
    // (1800 x 2/10 + 800 x 1/10) / 2600
    expect(missed.rate).toBeCloseTo(440 / 2600, 12)
    // (200 x 1/5 + 80 x 0/5) / 280
    expect(wronglyFlagged.rate).toBeCloseTo(40 / 280, 12)
    expect(missed).toMatchObject({ population: 2600, tally: { yes: 3, no: 17 } })
    expect(wronglyFlagged).toMatchObject({ population: 280, tally: { yes: 1, no: 9 } })
    const [from, to] = [Math.floor(missed.low! * 2600), Math.ceil(missed.high! * 2600)]
    expect(casesOf(missed)).toBe(`${from} to ${to.toLocaleString('en-GB')}`)
  })

  /*
   * Worked by hand from the formula of vectors/stratified.json for a domain: one district, 200 flagged (5 drawn, 4 of
   * them true) and 1,800 not (10 drawn, 2 true). Weights 40 and 180: 160 true crimes with the flag and 360 without, so it
   * finds 160 of 520. Residuals: (1 - p) for the 4, -p for the 2, 0 for all others.
   */
  test('what it finds is the estimate of a domain: true crimes with it, of all true crimes', () => {
    const { found } = flagOf([
      stratum('LD', 'flagged', 200, answered(4, 1)),
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
    ]).force
    const p = 160 / 520
    expect(found.rate).toBeCloseTo(p, 12)
    const flagged = ((200 ** 2 * (1 - 5 / 200)) / 5) * ((4 * (1 - p) ** 2 - (4 * (1 - p)) ** 2 / 5) / 4)
    const others = ((1800 ** 2 * (1 - 10 / 1800)) / 10) * ((2 * p ** 2 - (2 * p) ** 2 / 10) / 9)
    const variance = (flagged + others) / 520 ** 2
    const { standardError } = combinedEstimate(
      [
        { population: 200, sampled: 5, applicable: 4, yes: 4 },
        { population: 1800, sampled: 10, applicable: 2, yes: 0 },
      ],
      0.95,
    )
    expect(standardError).toBeCloseTo(Math.sqrt(variance), 12)
    expect(found).toMatchObject({ tally: { yes: 4, no: 2, notApplicable: 9 }, applicable: 6, sampled: 15 })
  })
})

describe('in words', () => {
  const words = (strata: StratumTallies[]) =>
    Object.fromEntries(flagStatements(flagOf(strata).force).map(({ key, words }) => [key, words]))

  test('counts lead, then the range, in percent and in crimes', () => {
    const said = words([
      stratum('LD', 'flagged', 200, answered(4, 1)),
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
    ])
    expect(said.missed).toMatch(
      /^2 of 10\. Likely between 3% and 56% of all 1,800 \(\d+ to [\d,]+ cases\)\.$/,
    )
    expect(said.found).toMatch(
      /^4 of 6 sampled crimes that really were cyber-enabled carry the flag\. Likely between \d+% and \d+% of all that really were; 31% weighted to the population\.$/,
    )
    expect(said.share).toMatch(/^6 of 15 in 2 strata\. Likely between/)
    const force = words([
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
      stratum('WD', 'not-flagged', 800, answered(1, 9)),
    ])
    expect(force.missed).toMatch(/unweighted\)\. That is [\d,]+ to [\d,]+ crimes missed\.$/)
  })

  test('refuse what the cases cannot say', () => {
    const none = words([
      stratum('LD', 'flagged', 200, answered(0, 5)),
      stratum('LD', 'not-flagged', 1800, answered(0, 10)),
    ])
    expect(none.found).toBe(
      'No sampled crime was cyber-enabled, so nothing can be said of how many the flag finds.',
    )
    expect(none.missed).toMatch(/^0 of 10\. Likely between 0% and \d+% of all 1,800/)
    const unread = words([
      stratum('LD', 'flagged', 200, answered(2, 1, 2)),
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
    ])
    expect(unread.wronglyFlagged).toMatch(/^Insufficient evidence: cannot tell in 2 of 5/)
    const open = flagOf([
      stratum('LD', 'flagged', 200, tallyOf(['yes', null])),
      stratum('LD', 'not-flagged', 1800, answered(2, 8)),
    ]).force
    expect(open.share.outcome).toBe('provisional')
    expect(open.found.outcome).toBe('provisional')
    expect(flagStatements(open).every(({ words }) => !/NaN|Infinity/.test(words))).toBe(true)
  })

  test('an audit that is not drawn by a flag says nothing of one', () => {
    expect(flagAccuracyOf(auditOf(tenStrata), { flagCriterion: null })).toBeUndefined()
    expect(stratumKey('LD', 'not-flagged')).toBe('LD/not-flagged')
  })
})
