import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditTallies, StratumTallies } from './audit-figures'
import { figureOf } from './figures'
import { publicFindings, type PublicFigure } from './public-findings'
import { boundsOf, Eliminated, type KnownSum } from './testing/recomputed'
import type { Tally } from './tally'

const criterion = {
  ...{ id: 'c1', key: 'risk', name: 'Risk assessment', question: 'Is there one?' },
  ...{ yesMeans: 'A form.', noMeans: 'No form.', critical: true },
}

type Counts = readonly [yes: number, no: number, notApplicable?: number, cannotTell?: number]

const tallyOf = ([yes, no, notApplicable = 0, cannotTell = 0]: Counts): Tally => ({
  ...{ yes, no, notApplicable, cannotTell },
  unscored: 0,
})

/** Districts A, B, ... of 400, 500, ... domestic and 40, 50, ... other crimes, with the answers to one question. */
function audit(answers: readonly (readonly [Counts, Counts])[]): AuditTallies {
  const districts = answers.map((_, at) => ({ code: codes[at] ?? '', name: `District ${codes[at]}` }))
  const strata = answers.flatMap(([domestic, other], at): StratumTallies[] => {
    const common = { district: codes[at] ?? '', outOfScope: 0 }
    return [
      { ...common, kind: 'DA', population: 400 + 100 * at, tallies: { c1: tallyOf(domestic) } },
      { ...common, kind: 'non-DA', population: 40 + 10 * at, tallies: { c1: tallyOf(other) } },
    ]
  })
  return { criteria: [criterion], districts, strata }
}

const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

const figuresOf = (tallies: AuditTallies) => publicFindings(tallies)[0]?.figures ?? []
const strataOf = ({ strata }: AuditTallies, { district, kind }: PublicFigure) =>
  strata.filter((s) => (district === null || s.district === district) && (kind === 'all' || s.kind === kind))

type Sum = 'yes' | 'applicable' | 'notApplicable' | 'cannotTell'
const sums: Sum[] = ['yes', 'applicable', 'notApplicable', 'cannotTell']
const partsOf: Record<Sum, (keyof Tally)[]> = {
  ...{ yes: ['yes'], applicable: ['yes', 'no'] },
  ...{ notApplicable: ['notApplicable'], cannotTell: ['cannotTell'] },
}
const valueOf = (tallies: AuditTallies, figure: PublicFigure, parts: readonly (keyof Tally)[]) =>
  strataOf(tallies, figure).reduce(
    (total, { tallies: { c1 } }) => total + parts.reduce((sum, part) => sum + (c1?.[part] ?? 0), 0),
    0,
  )

/** What follows from the counts that are shown, in words; and what is small and shown. */
function workedOut(tallies: AuditTallies): { found: string[]; hidden: number; shown: number } {
  const figures = figuresOf(tallies)
  const weightsOf = (figure: PublicFigure, parts: readonly string[]) =>
    new Map(
      strataOf(tallies, figure).flatMap(({ district, kind }) =>
        parts.map((part): [string, number] => [`${district} ${kind} ${part}`, 1]),
      ),
    )
  const known: KnownSum[] = tallies.strata.map(({ district, kind, tallies: { c1 } }) => ({
    weights: new Map(Object.keys(c1 ?? {}).map((part) => [`${district} ${kind} ${part}`, 1])),
    value: Object.values(c1 ?? {}).reduce((a, b) => a + b, 0),
  }))
  for (const { district, kind } of tallies.strata)
    known.push({ weights: new Map([[`${district} ${kind} unscored`, 1]]), value: 0 })
  const hidden: { what: string; weights: Map<string, number>; least: number }[] = []
  const found: string[] = []
  for (const figure of figures)
    for (const sum of sums) {
      const [value, shown] = [valueOf(tallies, figure, partsOf[sum]), figure[sum]]
      const weights = weightsOf(figure, partsOf[sum])
      const what = `${figure.district ?? 'force'} ${figure.kind} ${sum} ${value}`
      if (shown === null) hidden.push({ what, weights, least: 0 })
      else known.push({ weights, value: shown })
      if (shown !== null && (shown !== value || (value >= 1 && value <= 4))) found.push(`${what} is shown`)
    }
  const eliminated = new Eliminated(known)
  const bounds = boundsOf(known, hidden)
  for (const [at, { what, weights }] of hidden.entries())
    if (eliminated.follows(weights) || bounds[at]?.low === bounds[at]?.high) found.push(what)
  for (const figure of figures) {
    const noes = valueOf(tallies, figure, ['no'])
    if (noes >= 1 && noes <= 4 && eliminated.follows(weightsOf(figure, ['no'])))
      found.push(`${figure.district ?? 'force'} ${figure.kind} ${noes} noes`)
  }
  return { found, hidden: hidden.length, shown: known.length - 2 * tallies.strata.length }
}

describe('findings that can be passed on', () => {
  const five = audit([
    [
      [9, 1],
      [3, 2],
    ],
    [
      [10, 0],
      [5, 0],
    ],
    [
      [7, 3],
      [0, 5],
    ],
    [
      [8, 2],
      [5, 0],
    ],
    [
      [5, 5],
      [3, 2],
    ],
  ])

  test('a count and what is left of it: 13 of 15 gives two away, and goes with its rate', () => {
    const [first, second] = figuresOf(
      audit([
        [
          [9, 1],
          [4, 1],
        ],
        [
          [9, 1],
          [3, 2],
        ],
      ]),
    )
    expect(first).toMatchObject({ yes: null, applicable: 15, notApplicable: 0, estimate: null })
    expect(second?.yes).toBeNull()
  })

  test('the force is told where its own counts are large, with a rate that gives nothing away', () => {
    const figures = figuresOf(five)
    const force = figures.at(-1)
    expect(force).toMatchObject({ district: null, kind: 'all', yes: 55, applicable: 75 })
    expect(force?.estimate?.range).toMatch(/^between/)
    expect(figures.filter(({ district, yes }) => district !== null && yes === null).length).toBeGreaterThan(1)
    // 15 of 15 hides nobody that another place would give away.
    expect(figures[1]).toMatchObject({ district: 'B', yes: 15, applicable: 15 })
  })

  test('any answers: nothing hidden follows from what is shown, and something is shown', () => {
    const counts = (size: number) =>
      fc
        .tuple(fc.nat(size), fc.nat(3), fc.nat(2))
        .map(([yes, not, cannot]): Counts => {
          const said = Math.max(0, size - not - cannot)
          return [
            Math.min(yes, said),
            said - Math.min(yes, said),
            Math.min(not, size),
            size - said - Math.min(not, size),
          ]
        })
        .filter((all) => all.every((count = 0) => count >= 0))
    const audits = fc
      .array(fc.tuple(counts(10), counts(5)), { minLength: 1, maxLength: 7 })
      .map((answers) => audit(answers))
    let [hiddenOnes, shownOnes] = [0, 0]
    fc.assert(
      fc.property(audits, (tallies) => {
        const { found, hidden, shown } = workedOut(tallies)
        expect(found).toEqual([])
        hiddenOnes += hidden
        shownOnes += shown
      }),
      { seed: 20220301, numRuns: 100, endOnFailure: true },
    )
    expect(hiddenOnes).toBeGreaterThan(500)
    expect(shownOnes).toBeGreaterThan(500)
  })

  test('rates and ranges: whoever tries every set of answers finds two numbers at least for each hidden count', () => {
    const yesOf = fc.tuple(fc.nat(6), fc.nat(5))
    let rates = 0
    fc.assert(
      fc.property(fc.array(yesOf, { minLength: 3, maxLength: 3 }), (given) => {
        const tallies = answered(given)
        const figures = figuresOf(tallies)
        rates += figures.filter(({ estimate }) => estimate).length
        const hidden = figures.map(() => new Set<number>())
        for (const other of everyAnswer(given.length)) {
          const world = answered(other)
          if (!figures.every((figure) => looksLike(figure, world))) continue
          figures.forEach((figure, at) => hidden[at]?.add(valueOf(world, figure, ['yes'])))
        }
        figures.forEach(({ yes }, at) => {
          if (yes === null) expect(hidden[at]?.size).toBeGreaterThan(1)
        })
      }),
      { seed: 20220302, numRuns: 12, endOnFailure: true },
    )
    expect(rates).toBeGreaterThan(8)
  })
})

/** Six domestic cases and five others of each district, of which so many are answered yes. */
const answered = (yes: readonly (readonly [number, number])[]) =>
  audit(
    yes.map(([domestic, other]): [Counts, Counts] => [
      [domestic, 6 - domestic],
      [other, 5 - other],
    ]),
  )

function everyAnswer(districts: number): [number, number][][] {
  if (districts === 0) return [[]]
  const rest = everyAnswer(districts - 1)
  const own = Array.from({ length: 7 * 6 }, (_, at): [number, number] => [at % 7, Math.floor(at / 7)])
  return own.flatMap((one) => rest.map((others) => [one, ...others]))
}

/** Whether these answers would have been printed in the same way, where the figure shows anything. */
function looksLike(figure: PublicFigure, world: AuditTallies): boolean {
  if (figure.yes !== null && figure.yes !== valueOf(world, figure, ['yes'])) return false
  if (!figure.estimate) return true
  const strata = strataOf(world, figure).map(({ kind, population, tallies: { c1 } }) => ({
    ...{ label: kind, population, outOfScope: 0 },
    tally: c1 ?? tallyOf([0, 0]),
  }))
  const { outcome, range, percent } = figureOf(strata)
  const printed = figure.estimate
  return outcome === printed.outcome && range === printed.range && percent === printed.percent
}
