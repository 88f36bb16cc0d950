import { createHash } from 'node:crypto'
import { z } from 'zod'
import { displayTicket, drawOrder, firstTickets, firstTicketsOfStrata } from '@/domain/sampling'
import { listIn, prepared, type Format, type SharedPopulations } from './format'
import { isRow, refusalField, refusalOf, RowCheck, type Row } from './row-check'

const ids = z.array(z.string())
const samplerCase = z.looseObject({
  seed: z.string(),
  ids: ids.optional(),
  ids_spec: z.string().optional(),
  population_ref: z.string().optional(),
  ineligible: ids.default([]),
  nondomestic_ids: ids.optional(),
  expected_sample: z.union([ids, z.record(z.string(), ids)]).optional(),
  expected_added: ids.optional(),
  expected_sample_per_district: z.record(z.string(), ids).optional(),
  detail_of_first: z.array(z.looseObject({ id: z.string() })).default([]),
})
type SamplerCase = z.output<typeof samplerCase>

const given = ['seed', 'ids', 'ids_spec', 'population_ref', 'ineligible', 'nondomestic_ids', 'take']
const idsOf = (drawn: readonly { id: string }[]) => drawn.map((d) => d.id)
const sha256OfLines = (lines: readonly string[]) =>
  createHash('sha256').update(lines.join('\n')).digest('hex')

export const samplingFormat: Format = {
  about: 'draw order of the consistent sampler',
  rowsOf(file, shared) {
    const rows = listIn(file, 'cases', ['seed'])
    const { algorithm } = file
    if (!rows || (typeof algorithm === 'string' && !algorithm.includes('reverse(decimal'))) return null
    return prepared(rows, samplerCase, (row, read) => checkCase(row, read, shared))
  },
}

/** The populations that the cases of a file bring along, by the name of their case. */
export function populationsIn(file: unknown): [string, string[]][] {
  const rows = (isRow(file) && listIn(file, 'cases', ['seed'])) || []
  return rows.flatMap((row) => {
    const read = samplerCase.safeParse(row)
    return read.success && read.data.ids && typeof row.name === 'string' ? [[row.name, read.data.ids]] : []
  })
}

function checkCase(row: Row, read: SamplerCase, shared: SharedPopulations): RowCheck {
  const check = new RowCheck(row, given)
  const population = populationOf(read, shared)
  const refusal = refusalField(row)
  if (refusal) {
    check.refused(
      refusal,
      refusalOf(() => drawOrder(read.seed, population)),
    )
    return check
  }
  const list = population.filter((id) => !read.ineligible.includes(id))
  const order = drawOrder(read.seed, list)
  check.equal('population_size', population.length)
  check.equal('ids_sha256_of_lines', sha256OfLines(population))
  check.equal('seed_sha256', createHash('sha256').update(read.seed).digest('hex'))
  check.equal('expected_order', idsOf(order))
  check.equal('expected_order_sha256_of_lines', sha256OfLines(idsOf(order)))
  checkSamples(check, read, list)
  for (const field of Object.keys(row)) {
    const first = /^expected_first_(\d+)_of_merged$/.exec(field)
    if (first) check.equal(field, idsOf(firstTickets(read.seed, list, Number(first[1]))))
  }
  check.equal('detail_of_first', detailsOf(read, order))
  return check
}

function checkSamples(check: RowCheck, read: SamplerCase, list: readonly string[]): void {
  const sample = read.expected_sample
  if (Array.isArray(sample)) {
    const drawn = idsOf(firstTickets(read.seed, list, sample.length))
    check.equal('expected_sample', drawn)
    check.equal('expected_added', drawn.slice(drawn.length - (read.expected_added?.length ?? 0)))
  } else if (sample) {
    const nonDomestic = new Set(read.nondomestic_ids)
    const stratumOf = (id: string) => (nonDomestic.has(id) ? 'non_domestic' : 'domestic')
    check.equal('expected_sample', samplesBy(stratumOf, sample, read.seed, list))
  }
  const districts = read.expected_sample_per_district
  if (districts) {
    const districtOf = (id: string) => id.split('-')[0] ?? ''
    check.equal('expected_sample_per_district', samplesBy(districtOf, districts, read.seed, list))
  }
}

function samplesBy(
  stratumOf: (id: string) => string,
  expected: Readonly<Record<string, readonly string[]>>,
  seed: string,
  list: readonly string[],
): Record<string, string[]> {
  const cases = list.map((id) => ({ id, stratum: stratumOf(id) }))
  const sizes = new Map(Object.entries(expected).map(([key, sample]) => [key, sample.length]))
  const strata = firstTicketsOfStrata(seed, cases, sizes)
  return Object.fromEntries(Array.from(strata, ([key, drawn]) => [key, idsOf(drawn)]))
}

/** The details of a row, made anew: the same fields where the product has them, as they stand where it has not. */
function detailsOf(read: SamplerCase, order: readonly { id: string; ticket: string }[]): Row[] {
  return read.detail_of_first.map((detail, at) => {
    const { id = '', ticket = '' } = order[at] ?? {}
    const made: Row = { id, ticket_full: ticket, ticket_trim9: displayTicket(ticket) }
    return Object.fromEntries(
      Object.entries(detail).map(([field, value]) => [field, field in made ? made[field] : value]),
    )
  })
}

function populationOf(read: SamplerCase, shared: SharedPopulations): readonly string[] {
  if (read.ids) return read.ids
  const named = shared.get(read.population_ref ?? '')
  if (named) return named
  const ranges = (read.ids_spec ?? '').matchAll(/([A-Za-z]+)-(\d+)\s*(?:…|\.\.+)\s*(?:[A-Za-z]+-)?(\d+)/g)
  const listed = Array.from(ranges, ([, prefix = '', first = '', last = '']) =>
    numbered(prefix, first, last),
  ).flat()
  if (listed.length > 0) return listed
  throw new Error(`its population ${read.population_ref ?? ''} is not in the files at hand`)
}

function numbered(prefix: string, first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)]
  return Array.from(
    { length: to - from + 1 },
    (_, at) => `${prefix}-${String(from + at).padStart(first.length, '0')}`,
  )
}
