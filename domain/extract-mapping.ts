import { z } from 'zod'
import { extractFields, type Mapping } from './extract-fields'
import type { ExtractRules } from './extract-row'
import type { KnownDistrict } from './extract-values'
import { mappingByNames, mappingFromNames } from './field-guess'
import { repeatPolicies } from './repeat-policies'
import type { PlacedWard } from './ward-places'

const longestValue = 200

export const decisionsSchema = z.object({
  /** What a person said a value of the file stands for; `from` is compared without case. */
  values: z
    .array(
      z.object({
        field: z.enum(extractFields),
        from: z.string().max(longestValue),
        to: z.string().max(longestValue),
      }),
    )
    .default([]),
  /** Districts by how a value begins, such as a beat code: the longest that fits counts. */
  prefixes: z
    .array(z.object({ prefix: z.string().min(1).max(longestValue), district: z.string() }))
    .default([]),
  /** Whether a person confirmed that dates which could be read either way have the day first. */
  dayFirst: z.boolean().default(false),
  repeats: z.enum(repeatPolicies).default('refuse'),
  /** Whether rows without a reference are left out in place of being refused. */
  leaveOutUnnamed: z.boolean().default(false),
})

/** Everything that a person decided about a file beside what its columns are. */
export type Decisions = z.infer<typeof decisionsSchema>

/** What was decided about a file, as it is kept: columns by their names, so that it serves for the next file. */
export interface ExtractMapping extends Decisions {
  /** Field -> name of the column. */
  columns: Record<string, string>
}

/** As stores hold it: mappings of earlier versions are the columns alone. */
export type KeptMapping = ExtractMapping | Record<string, string>

export const noDecisions: Decisions = decisionsSchema.parse({})

const keptSchema = decisionsSchema.extend({ columns: z.record(z.string(), z.string()) })
const columnsAlone = z.record(z.string(), z.string())

/** A kept mapping of whatever version. */
export function extractMapping(kept: KeptMapping): ExtractMapping {
  const read = keptSchema.safeParse(kept)
  return read.success ? read.data : { columns: columnsAlone.parse(kept), ...noDecisions }
}

/** The columns of a kept mapping: field -> name. */
export const columnsOf = (kept: KeptMapping): Record<string, string> => extractMapping(kept).columns

/** A mapping to be kept, from the places of columns in a header. */
export function mappingToKeep(
  header: readonly string[],
  mapping: Mapping,
  decisions: Decisions,
): ExtractMapping {
  return { columns: mappingByNames(header, mapping), ...decisions }
}

/** A kept mapping placed in the header of a file, with its decisions. */
export function placedMapping(
  header: readonly string[],
  kept: KeptMapping,
): { mapping: Mapping; decisions: Decisions } {
  const { columns, ...decisions } = extractMapping(kept)
  return { mapping: mappingFromNames(header, columns), decisions }
}

interface Surroundings {
  districts: readonly KnownDistrict[]
  /** Where the wards lie, for a file with coordinates. */
  wards?: readonly PlacedWard[]
  /** 'YYYY-MM-DD'. */
  today: string
}

/** What the checker of rows needs to know of a mapping. */
export function rulesFor(
  header: readonly string[],
  mapping: Mapping,
  decisions: Decisions,
  { districts, wards, today }: Surroundings,
): ExtractRules {
  const { values, prefixes, repeats, leaveOutUnnamed } = decisions
  const ofField = (field: (typeof extractFields)[number]) =>
    Object.fromEntries(values.filter((one) => one.field === field).map(({ from, to }) => [from, to]))
  return {
    ...{ header, mapping, districts, today, prefixes, repeats, leaveOutUnnamed },
    ...(wards ? { wards } : {}),
    values: Object.fromEntries(extractFields.map((field) => [field, ofField(field)])),
  }
}
