import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byCodePoint,
  displayTicket,
  drawOrder,
  firstTickets,
  firstTicketsOfStrata,
  populationHash,
  secondScoreSeed,
  seedProblem,
} from './sampling'

interface SamplerCase {
  name: string
  seed: string
  ids?: string[]
  take?: number
  ineligible?: string[]
  population_ref?: string
  nondomestic_ids?: string[]
  expected_order?: string[]
  expected_sample?: string[] | Record<string, string[]>
  expected_added?: string[]
  expected_order_sha256_of_lines?: string
  expected_first_75_of_merged?: string[]
  expected_sample_per_district?: Record<string, string[]>
  detail_of_first?: { id: string; ticket_full: string; ticket_trim9: string }[]
}

const file = new URL('../vectors/consistent_sampler.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: SamplerCase[] }
const caseNamed = (name: string) => cases.find((c) => c.name === name)!
const idsOf = (drawn: { id: string }[]) => drawn.map((d) => d.id)
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(4, '0')}`)

describe('the published vectors', () => {
  const withOrder = cases.filter((c) => c.ids && c.expected_order)

  test.each(withOrder.map((c) => [c.name, c] as const))('%s', (_, c) => {
    const order = drawOrder(c.seed, c.ids!)
    expect(idsOf(order)).toEqual(c.expected_order)
    expect(idsOf(firstTickets(c.seed, c.ids!, c.take ?? 3))).toEqual(c.expected_order!.slice(0, c.take ?? 3))
    for (const [at, detail] of (c.detail_of_first ?? []).entries()) {
      expect(order[at]).toEqual({ id: detail.id, ticket: detail.ticket_full })
      expect(displayTicket(detail.ticket_full)).toBe(detail.ticket_trim9)
    }
  })

  test('fifteen become twenty: the first fifteen stay', () => {
    const c = caseNamed('CD-565-extended-to-20')
    const ids = caseNamed(c.population_ref!).ids!
    expect(idsOf(firstTickets(c.seed, ids, 20))).toEqual(c.expected_sample)
    expect(idsOf(firstTickets(c.seed, ids, 20)).slice(15)).toEqual(c.expected_added)
  })

  test('two cases out of scope: the next tickets take their place, as if they had not been on the list', () => {
    const c = caseNamed('CD-565-two-ineligible-replaced')
    const without = caseNamed(c.population_ref!).ids!.filter((id) => !c.ineligible!.includes(id))
    expect(idsOf(firstTickets(c.seed, without, 15))).toEqual(c.expected_sample)
  })

  test('one seed for five districts: each sample is the merged order, filtered', () => {
    const c = caseNamed('force-6129-merged')
    const sizes = { BD: 1571, CD: 565, KD: 1019, LD: 2088, WD: 886 }
    const ids = Object.entries(sizes).flatMap(([district, size]) => numbered(district, size))
    const order = idsOf(drawOrder(c.seed, ids.reverse()))
    expect(createHash('sha256').update(order.join('\n')).digest('hex')).toBe(c.expected_order_sha256_of_lines)
    expect(order.slice(0, 75)).toEqual(c.expected_first_75_of_merged)
    const strata = firstTicketsOfStrata(
      c.seed,
      ids.map((id) => ({ id, stratum: id.slice(0, 2) })),
      new Map(Object.keys(sizes).map((district) => [district, 15])),
    )
    for (const [district, expected] of Object.entries(c.expected_sample_per_district!)) {
      expect(order.filter((id) => id.startsWith(district)).slice(0, 15)).toEqual(expected)
      expect(idsOf(strata.get(district)!)).toEqual(expected)
    }
  })

  test('ten domestic and five non-domestic cases', () => {
    const c = caseNamed('WD-stratified-10-domestic-5-nondomestic')
    const nonDomestic = new Set(c.nondomestic_ids)
    const strata = firstTicketsOfStrata(
      c.seed,
      c.ids!.map((id) => ({ id, stratum: nonDomestic.has(id) ? 'non_domestic' : 'domestic' })),
      new Map([['domestic', 10], ['non_domestic', 5]]), // prettier-ignore
    )
    expect(Object.fromEntries(Array.from(strata, ([key, drawn]) => [key, idsOf(drawn)]))).toEqual(
      c.expected_sample,
    )
  })

  test('an id that stands twice is refused, and named', () => {
    const c = caseNamed('duplicate-ids-rejected')
    expect(() => drawOrder(c.seed, c.ids!)).toThrow("The list holds 'a' more than once.")
    expect(() => firstTickets(c.seed, c.ids!, 2)).toThrow("The list holds 'a' more than once.")
  })
})

describe('what a consistent sampler promises', () => {
  const ids = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 60 })
  const seed = fc.string({ maxLength: 30 })

  test('the first tickets are the beginning of the draw order, whatever the order of the list', () => {
    fc.assert(
      fc.property(seed, ids, fc.nat(70), (s, list, size) => {
        const order = drawOrder(s, list)
        expect(firstTickets(s, [...list].reverse(), size)).toEqual(order.slice(0, size))
      }),
    )
  })

  test('leaving cases out leaves the order of the others as it was', () => {
    fc.assert(
      fc.property(seed, ids, fc.func(fc.boolean()), (s, list, keep) => {
        const kept = new Set(list.filter((id) => keep(id)))
        expect(drawOrder(s, [...kept])).toEqual(drawOrder(s, list).filter((d) => kept.has(d.id)))
      }),
    )
  })

  test('a hundred thousand cases: the same fifteen as from the sorted whole', () => {
    const list = Array.from({ length: 100_000 }, (_, i) => `1321${i}`)
    const seedText = '83026417593840275516'
    expect(firstTickets(seedText, list, 15)).toEqual(drawOrder(seedText, list).slice(0, 15))
    expect(() => firstTickets(seedText, [...list, '13217'], 15)).toThrow("'13217' more than once")
  })

  test('the second scores come from the same algorithm and another seed', () => {
    expect(secondScoreSeed('123')).toBe('123|second')
  })
})

/**
 * (N-1)/N times the sum of (O-E)²/(E(1-f)), chi-squared with N-1 degrees of freedom: draws without replacement are
 * negatively correlated, so the textbook statistic would come out too small by the factor (1-f)N/(N-1).
 */
function unevenness(counts: number[], rounds: number, size: number): number {
  const population = counts.length
  const expected = (rounds * size) / population
  const scale = (population - 1) / population / (expected * (1 - size / population))
  return scale * counts.reduce((sum, count) => sum + (count - expected) ** 2, 0)
}

describe('every case is drawn equally often', () => {
  const critical = 148.2 // chi-squared, 99 degrees of freedom, p = 0.001
  const list = numbered('id', 100)

  test('20,000 seeds, 15 of 100', { timeout: 60_000 }, () => {
    const counts = new Map(list.map((id) => [id, 0]))
    for (let round = 0; round < 20_000; round += 1) {
      for (const { id } of firstTickets(`uniform ${round}`, list, 15))
        counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    expect(unevenness([...counts.values()], 20_000, 15)).toBeLessThan(critical)
  })

  test('the test can fail: random bytes modulo 100 are told from fair draws', () => {
    const counts = new Array<number>(100).fill(0)
    for (let round = 0; round < 20_000; round += 1) {
      const drawn = new Set<number>()
      for (let block = 0; drawn.size < 15; block += 1) {
        for (const byte of createHash('sha256').update(`biased ${round} ${block}`).digest()) {
          if (drawn.size < 15) drawn.add(byte % 100)
        }
      }
      for (const position of drawn) counts[position] = (counts[position] ?? 0) + 1
    }
    expect(unevenness(counts, 20_000, 15)).toBeGreaterThan(critical)
  })
})

describe('the population hash', () => {
  test('the hash is that of `LC_ALL=C sort ids.txt | sha256sum`', () => {
    // printf 'b\na\n\360\237\230\200\n\357\275\236\nB\n' | LC_ALL=C sort | sha256sum
    expect(populationHash(['b', 'a', '\u{1f600}', '\uff5e', 'B'])).toBe(
      '6902873f9f4c15b7da37051b52e2b292ca29b6b05338ab630a724ec642206770',
    )
    expect(populationHash([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('code point order is byte order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(byCodePoint(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })
})

test.each([
  ['83026417593840275516', null],
  ['', 'Enter the seed: at least 20 digits, one from each throw of a ten-sided die.'],
  [
    '1234567890123456789',
    'The seed has 19 digits. Enter at least 20, so that nobody could have tried every seed.',
  ],
  ['1', 'The seed has 1 digit. Enter at least 20, so that nobody could have tried every seed.'],
  ['12345 67890 12345 67890', "The seed may hold only the digits 0 to 9. Character 6 is ' '."],
  ['\u0661234567890123456789', "The seed may hold only the digits 0 to 9. Character 1 is '\u0661'."],
])('the seed %j', (seed, problem) => {
  expect(seedProblem(seed)).toBe(problem)
})
