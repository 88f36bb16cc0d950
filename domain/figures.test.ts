import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figureOf } from './figures'
import { confidenceInWords, manyRangesInWords } from './figure-words'
import { tallyOf, type Tally } from './tally'

function stratum(
  population: number,
  answers: Partial<Tally>,
  more: { label?: string; outOfScope?: number } = {},
) {
  const tally = { yes: 0, no: 0, notApplicable: 0, cannotTell: 0, unscored: 0, ...answers }
  return { label: more.label ?? 'Calderdale', population, outOfScope: more.outOfScope ?? 0, tally }
}

const wordsOf = (...strata: ReturnType<typeof stratum>[]) => figureOf(strata).words

describe('one stratum, in words', () => {
  test.each([
    [
      'all applicable',
      { yes: 13, no: 2 },
      '13 of 15. Likely between 60% and 98% of all 565 (339 to 555 cases).',
    ],
    ['all yes', { yes: 15 }, '15 of 15. Likely between 79% and 100% of all 565 (444 to 565 cases).'],
    [
      'a failure was seen: never 100%',
      { yes: 14, no: 1 },
      '14 of 15. Likely between 68% and over 99% of all 565 (387 to 564 cases).',
    ],
    [
      'a success was seen: never 0%',
      { yes: 1, no: 14 },
      '1 of 15. Likely between under 1% and 32% of all 565 (1 to 178 cases).',
    ],
    ['all no', { no: 15 }, '0 of 15. Likely between 0% and 21% of all 565 (0 to 121 cases).'],
    [
      'some not applicable: no case counts',
      { yes: 8, no: 2, notApplicable: 5 },
      '8 of 10 applicable (5 not applicable). Likely between 45% and 97%.',
    ],
    [
      'some cannot tell: the floor stands beside it',
      { yes: 8, no: 2, notApplicable: 3, cannotTell: 2 },
      '8 of 10 answered (3 not applicable, 2 cannot tell). Likely between 45% and 97%. With every cannot tell counted as no: 8 of 12, 67%.',
    ],
    [
      'exactly 20% cannot tell is still a figure',
      { yes: 12, cannotTell: 3 },
      '12 of 12 answered (3 cannot tell). Likely between 74% and 100%. With every cannot tell counted as no: 12 of 15, 80%.',
    ],
    [
      'more than 20% cannot tell',
      { yes: 9, no: 2, cannotTell: 4 },
      'Insufficient evidence: cannot tell in 4 of 15 (9 yes, 2 no).',
    ],
    [
      'more than 20% of what may apply cannot be told',
      { yes: 5, no: 2, notApplicable: 6, cannotTell: 2 },
      'Insufficient evidence: cannot tell in 2 of 9 (5 yes, 2 no, 6 not applicable).',
    ],
    [
      'unscored cases',
      { yes: 9, no: 2, notApplicable: 1, unscored: 3 },
      '9 of 11 applicable (1 not applicable) so far: provisional, 3 unscored.',
    ],
    ['nothing scored', { unscored: 15 }, 'Provisional, 15 unscored: nothing to count yet.'],
    ['nothing applicable', { notApplicable: 15 }, 'Not applicable in any sampled case (15 sampled).'],
    [
      'one applicable',
      { yes: 1, notApplicable: 14 },
      'Too few to say: 1 applicable in total, answered yes (14 not applicable).',
    ],
    ['no case drawn', {}, 'No case was sampled from 565 cases.'],
  ] satisfies [string, Partial<Tally>, string][])('%s', (_, answers, words) => {
    expect(wordsOf(stratum(565, answers))).toBe(words)
  })

  test('every case looked at', () => {
    expect(wordsOf(stratum(15, { yes: 13, no: 2 }))).toBe(
      '13 of 15: 87%. All 15 cases were looked at, so this is the figure itself and not an estimate.',
    )
    expect(wordsOf(stratum(1, { yes: 1 }))).toContain('1 of 1: 100%. The only case was looked at')
    expect(wordsOf(stratum(0, {}))).toBe('No cases in the population.')
  })

  test('cases out of scope: how many are in scope is an estimate, so no case counts', () => {
    const figure = figureOf([stratum(565, { yes: 13, no: 2 }, { outOfScope: 2 })])
    expect(figure.words).toBe(
      '13 of 15 (2 out of scope and replaced). Likely between 60% and 98% of all cases in scope, an estimated 499 of 565.',
    )
    expect(figure).toMatchObject({ population: 563, lowCases: null, highCases: null })
  })
})

describe('several strata, in words', () => {
  const leeds = [
    stratum(1926, { yes: 9, no: 1 }, { label: 'DA' }),
    stratum(162, { yes: 1, no: 4 }, { label: 'non-DA' }),
  ]

  test('each stratum first, then the range, then the weighted percentage beside the raw one', () => {
    expect(wordsOf(...leeds)).toBe(
      '9 of 10 DA and 1 of 5 non-DA. Likely between 52% and 98% of all 2,088; 85% weighted to the population (10 of 15, 67%, unweighted).',
    )
  })

  test('more strata than a sentence can name', () => {
    const five = ['BD', 'CD', 'KD', 'LD', 'WD'].map((label, i) =>
      stratum(
        [1571, 565, 1019, 2088, 886][i]!,
        { yes: [13, 14, 12, 11, 15][i]!, no: [2, 1, 3, 4, 0][i]! },
        { label },
      ),
    )
    expect(wordsOf(...five)).toBe(
      '65 of 75 in 5 strata. Likely between 71% and 92% of all 6,129; 84% weighted to the population (65 of 75, 87%, unweighted).',
    )
  })

  test('the force’s figure can be told without the counts of single strata', () => {
    const figure = figureOf(leeds, { stratumCounts: false })
    expect(figure.counts).toBe('10 of 15 in 2 strata')
    expect(figure.words).toBe(
      '10 of 15 in 2 strata. Likely between 52% and 98% of all 2,088; 85% weighted to the population (10 of 15, 67%, unweighted).',
    )
    expect(figureOf([leeds[0]!], { stratumCounts: false })).toEqual(figureOf([leeds[0]!]))
  })

  test('not applicable and cannot tell', () => {
    const some = [
      stratum(1926, { yes: 7, no: 1, notApplicable: 1, cannotTell: 1 }, { label: 'DA' }),
      stratum(162, { yes: 1, no: 4 }, { label: 'non-DA' }),
    ]
    const figure = figureOf(some)
    expect(figure.counts).toBe('7 of 8 DA and 1 of 5 non-DA answered')
    expect(figure.beside).toBe('1 not applicable, 1 cannot tell')
    expect(figure.words).toMatch(/With every cannot tell counted as no: 8 of 14, 73% weighted\.$/)
  })

  test('a stratum that gave no case is named', () => {
    const figure = figureOf([...leeds, stratum(53, {}, { label: 'Wakefield non-DA' })])
    expect(figure.words).toMatch(
      / This says nothing about Wakefield non-DA \(53 cases\), where no case was sampled\.$/,
    )
    expect(figure.words).toContain('of all 2,088')
  })

  test('a single case from a stratum of many allows no range', () => {
    const figure = figureOf([leeds[0]!, stratum(162, { yes: 1 }, { label: 'non-DA' })])
    expect(figure).toMatchObject({ outcome: 'lonely stratum', low: null, high: null })
    expect(figure.words).toBe(
      '9 of 10 DA and 1 of 1 non-DA. No range: only one case was drawn from non-DA, and one cannot show how far the others differ.',
    )
  })

  test('everything looked at, everything unscored, nothing applicable, one applicable', () => {
    const both = (answers: Partial<Tally>, population = 99) => [
      stratum(population, answers, { label: 'DA' }),
      stratum(population, answers, { label: 'non-DA' }),
    ]
    expect(wordsOf(...both({ yes: 3, no: 1 }, 4))).toContain('3 of 4 DA and 3 of 4 non-DA: 75%. All 8 cases')
    expect(wordsOf(...both({ unscored: 5 }))).toBe('Provisional, 10 unscored: nothing to count yet.')
    expect(wordsOf(...both({ notApplicable: 5 }))).toBe('Not applicable in any sampled case (10 sampled).')
    const one = [stratum(99, { yes: 1, notApplicable: 4 }), stratum(99, { notApplicable: 5 })]
    expect(wordsOf(...one)).toContain('Too few to say: 1 applicable in total, answered yes')
  })

  test('a stratum without cases changes nothing', () => {
    const alone = stratum(565, { yes: 13, no: 2 })
    expect(figureOf([alone, stratum(0, {}, { label: 'none' })])).toEqual(figureOf([alone]))
  })
})

describe('what no figure ever says', () => {
  const count = fc.nat(12)
  const tally = fc.record({
    yes: count,
    no: count,
    notApplicable: count,
    cannotTell: count,
    unscored: fc.nat(1),
  })
  const one = fc.tuple(tally, fc.nat(3000), fc.nat(2)).map(([answers, rest, outOfScope]) => {
    const drawn = Object.values(answers).reduce((a, b) => a + b, outOfScope)
    return stratum(drawn + rest, answers, { outOfScope })
  })
  const strata = fc.array(one, { maxLength: 5 })

  test('no 100% where a failure was seen, no 0% where a success was, no percentage without counts', () => {
    fc.assert(
      fc.property(strata, (some) => {
        const { words, counts, range, tally: seen, outcome } = figureOf(some)
        if (seen.no > 0) expect(words).not.toMatch(/100%/)
        if (seen.yes > 0) expect(words).not.toMatch(/\b0%/)
        expect(words).not.toMatch(/NaN|null|undefined|Infinity|\.\d/)
        if (words.includes('%')) expect(words.startsWith(counts ?? '?')).toBe(true)
        expect(range !== null).toBe(outcome === 'estimated')
        if (seen.unscored > 0) expect(words).toMatch(/provisional/i)
      }),
      { numRuns: 500 },
    )
  })
})

test('answers are counted as they were given', () => {
  const answers = ['yes', 'no', 'yes', 'not applicable', 'cannot tell', null] as const
  expect(tallyOf(answers)).toEqual({ yes: 2, no: 1, notApplicable: 1, cannotTell: 1, unscored: 1 })
})

test('the small print', () => {
  expect(confidenceInWords).toContain('1 audit in 20')
  expect(manyRangesInWords(100)).toBe('Of 100 ranges on this page about 5 may miss their true figure.')
})
