import { desc, eq } from 'drizzle-orm'
import { dayInWords, dayOf } from '../domain/days'
import { plannedStrata } from '../domain/freeze'
import type { Person } from '../domain/person'
import { crimeKinds, flagKinds, kindsOf, stratumKey, type Strata } from '../domain/strata'
import { samplePlanOf, visibleAudits, type Audit } from './audits'
import type { Reader } from './client'
import { currentExtract } from './extracts'
import { audits, populations } from './schema'
import { stratumSizes } from './stratum-sizes'

/** How many crimes each stratum will hold, as far as anybody knows, and where that is known from. */
export interface KnownSizes {
  /** By key of the stratum, those of districts drawn as one included. What is not in it is not known. */
  sizes: ReadonlyMap<string, number>
  /** As the end of a sentence: 'the extract of this audit'. Null where nothing is known. */
  from: string | null
}

const nothingKnown: KnownSizes = { sizes: new Map(), from: null }

/** The sizes in the extract of this audit, which are those of its population unless another one is imported. */
export async function sizesInExtract(reader: Reader, audit: Audit): Promise<KnownSizes> {
  const extract = await currentExtract(reader, audit.id)
  if (!extract) return nothingKnown
  const plan = await samplePlanOf(reader, audit)
  const sizes = await stratumSizes(reader, audit, extract.number)
  return {
    sizes: withDistricts(plannedStrata({ ...plan, sharing: { mode: 'fixed' } }, sizes)),
    from: 'the extract of this audit',
  }
}

/**
 * The sizes that the newest population of the same theme had, among the audits that this person knows of: the newest of
 * any theme while there is none, and of those that were drawn in the same strata where that matters.
 */
export async function sizesLastTime(
  reader: Reader,
  person: Person,
  { theme, strata, notIn }: { theme: string; strata: Strata; notIn?: string },
): Promise<KnownSizes> {
  const rows = await reader
    .select({ id: audits.id, theme: audits.theme, reference: audits.reference, population: populations })
    .from(populations)
    .innerJoin(audits, eq(audits.id, populations.auditId))
    .where(visibleAudits(reader, person))
    .orderBy(desc(populations.frozenAt))
  const last = rows.find(
    ({ id, population, ...row }) =>
      id !== notIn &&
      (!theme || sameTheme(row.theme, theme)) &&
      (strata === 'together' || population.strata.some(({ kind }) => kindsOf(strata).includes(kind))),
  )
  if (!last) return nothingKnown
  const { population, reference } = last
  return {
    sizes: withDistricts(population.strata),
    from: `the population of ${reference}, frozen ${dayInWords(dayOf(population.frozenAt))}`,
  }
}

const sameTheme = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The strata by key, and each district as one where its two strata are known. */
function withDistricts(
  strata: readonly { key: string; district: string; size: number }[],
): Map<string, number> {
  const sizes = new Map(strata.map(({ key, size }) => [key, size]))
  for (const district of new Set(strata.map((stratum) => stratum.district))) {
    for (const kinds of [crimeKinds, flagKinds]) {
      const parts = kinds.map((kind) => sizes.get(stratumKey(district, kind)))
      if (parts.every((part) => part !== undefined))
        sizes.set(
          stratumKey(district, 'all'),
          parts.reduce((sum, part) => sum + part, 0),
        )
    }
  }
  return sizes
}
