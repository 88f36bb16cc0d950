import { expect, test } from 'vitest'
import { figuresOf, type CriterionFigures } from './audit-figures'
import { boundFigures, filledText, piecesOf } from './bound-figures'
import { tallyOf } from './tally'
import { typedFaults } from './typed-figures'

const yesOf = (yes: number, n: number) =>
  tallyOf(Array.from({ length: n }, (_, i) => (i < yes ? ('yes' as const) : ('no' as const))))

/** Leeds: 9 of 10 DA and 1 of 5 non-DA, which is 85% of all; the force: 14 of 25. */
function figures(yesDA = 9): CriterionFigures {
  const stratum = (district: string, kind: 'DA' | 'non-DA', population: number, yes: number, n: number) => ({
    ...{ district, kind, population, outOfScope: 0, tallies: { risk: yesOf(yes, n) } },
  })
  const names = { key: 'risk', name: 'Risk assessment', question: '', yesMeans: '', noMeans: '' }
  return figuresOf({
    criteria: [{ id: 'risk', ...names, critical: true }],
    districts: [
      { code: 'LD', name: 'Leeds' },
      { code: 'WD', name: 'Wakefield' },
    ],
    strata: [
      stratum('LD', 'DA', 1926, yesDA, 10),
      stratum('LD', 'non-DA', 162, 1, 5),
      stratum('WD', 'DA', 833, 4, 10),
    ],
  })[0]!
}

function behind(found = figures()) {
  const place = found.districts[0]!.figures
  return { place, force: found.force }
}

const fill = (text: string, found = figures()) => filledText(text, boundFigures(behind(found)))

const faults = (text: string, explained = false) => {
  const { place, force } = behind()
  return typedFaults(fill(text), [place, force], explained).map(
    ({ kind, sentence }) => `${kind}: ${sentence}`,
  )
}

test('figures come from the answers and follow them', () => {
  const text =
    'In Leeds [DA counts] DA and [non-DA counts] non-DA cases: [percent] of all. Force: [force counts].'
  expect(fill(text).text).toBe('In Leeds 9 of 10 DA and 1 of 5 non-DA cases: 85% of all. Force: 14 of 25.')
  expect(fill(text, figures(8)).text).toContain('In Leeds 8 of 10 DA')
})

test('a name is known in any case and with more spaces; other brackets are the writer’s own', () => {
  expect(fill('[Non-DA  Counts] [sic] [counts').text).toBe('1 of 5 [sic] [counts')
})

test('a figure that there is none of stays as its name and is told', () => {
  const nothing = filledText('Likely [range].', [{ token: '[range]', value: null }])
  expect(nothing).toEqual({ text: 'Likely [range].', bound: [], empty: ['[range]'] })
})

test('a reader can tell what came from the answers and what was typed', () => {
  const { text, bound } = fill('By 3 March 2022: [DA counts], 9 of 10.')
  expect(piecesOf(text, bound)).toEqual([
    { text: 'By ', origin: 'words' },
    { text: '3', origin: 'typed' },
    { text: ' March ', origin: 'words' },
    { text: '2022', origin: 'typed' },
    { text: ': ', origin: 'words' },
    { text: '9 of 10', origin: 'bound' },
    { text: ', ', origin: 'words' },
    { text: '9', origin: 'typed' },
    { text: ' of ', origin: 'words' },
    { text: '10', origin: 'typed' },
    { text: '.', origin: 'words' },
  ])
})

test.each([
  ['9 of 10 DA cases had one and 1 of 5 non-DA cases; one of ten had none.'],
  ['Nine of ten DA cases, 85% weighted (10 of 15, 67%, unweighted).'],
  ['No form in 1 out of 10 DA cases.'],
  ['Under section 76 of the Act, by 3 March 2022, in 3 of 5 districts, within 7 days.'],
  ['Two of the five were new to the role.'],
  ['[DA counts] DA cases ([DA range]).'],
])('passes: %s', (text) => {
  expect(faults(text)).toEqual([])
})

test.each([
  ['8 of 10 DA cases had one.', /^contradicts: ‘8 of 10’ is typed, and the answers say 9 of 10/],
  ['Three of fifteen cases failed.', /^contradicts: ‘Three of fifteen’ is typed/],
  ['Only 2 cases out of 5 non-DA.', /^contradicts: ‘2 cases out of 5’/],
  ['[DA counts], 78%.', /^contradicts: ‘78%’ is typed beside counts/],
  ['10 of 15 cases, 33.3 per cent without.', /^contradicts: ‘33.3 per cent’/],
])('a text that says other than the answers is caught: %s', (text, sentence) => {
  expect(faults(text)).toEqual([expect.stringMatching(sentence)])
  // Saying where a number comes from does not make a contradiction true.
  expect(faults(text, true)).toHaveLength(1)
})

test.each([
  ['The target is 95%.'],
  ['Last year 11 of 16 complied.'],
  ['3 of the 5 without one were closed early.'],
])('a figure from elsewhere needs a source: %s', (text) => {
  expect(faults(text)).toEqual([expect.stringMatching(/^unexplained: /)])
  expect(faults(text, true)).toEqual([])
})
