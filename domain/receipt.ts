import { z } from 'zod'
import { samplingAlgorithm } from './sampling'
import { stratumKinds } from './strata'

/** Text that has one UTF-8 form: half a surrogate pair would be hashed as another character. */
const text = z.string().refine((value) => value.isWellFormed(), 'holds half a character')
const name = text.min(1)
const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits')
const instant = z.iso.datetime()

const seedSource = z.discriminatedUnion('how', [
  z.object({ how: z.literal('typed'), witnesses: text }),
  z.object({ how: z.literal('generated') }),
])

/** How a case came into the sample: by an act of the draw, or in place of another one, by that one's rank. */
const origin = {
  act: z.int().min(1).optional(),
  insteadOf: z.int().min(1).optional(),
}

const receiptCase = z
  .object({
    /** What the case is called in the house: says nothing of the crime. */
    case: name,
    /** The crime reference, as it stands in the identifier list; not on a receipt without references. */
    id: name.optional(),
    ticket: z.string().regex(/^0\.\d{64,78}$/, 'is not a ticket'),
    /** Place in the draw order of the stratum, from 1. */
    rank: z.int().min(1),
    ...origin,
    /** Why, by whom and when the case was taken out again; null while it is in the sample. */
    outOfScope: z.object({ reason: name, note: text.optional(), by: name, at: instant }).nullable(),
  })
  .refine(({ act, insteadOf }) => (act === undefined) !== (insteadOf === undefined), {
    message: 'must come by an act or instead of another case, one of the two',
  })

const receiptStratum = z.object({
  /** As in the identifier list: 'LD/DA'. */
  key: name,
  district: name,
  kind: z.enum(stratumKinds),
  /** Cases of the frozen population in this stratum. */
  population: count,
  /** In draw order, without a gap: what the acts took, and one more for each that was found out of scope. */
  cases: z.array(receiptCase),
})

const act = z.object({
  act: z.enum(['draw', 'extension']),
  at: instant,
  by: name,
  softwareVersion: name,
  /** How many the act asked of each stratum; of a stratum that is not named, none. */
  quotas: z.record(name, count),
  /** Of an extension: why, and how many of the cases before were finished by then. */
  reason: name.optional(),
  finishedBefore: count.optional(),
})

const targetedCase = z.object({
  case: name,
  id: name.optional(),
  label: name,
  district: name,
  kind: z.enum(stratumKinds),
  by: name,
  at: instant,
  reason: name.optional(),
  /** Its ticket came up afterwards: since then it is a case of the sample like any other. */
  drawnSince: z.object({ stratum: name, rank: z.int().min(1) }).nullable(),
})

const voidedDraw = z.object({
  number: z.int().min(1),
  drawnAt: instant,
  by: name,
  cases: count,
  seed: name,
  seedSource,
  populationSha256: sha256,
  reason: name,
  askedBy: name,
  approvedBy: name,
  voidedAt: instant,
})

/**
 * What an audit hands out after the draw: enough for anyone who has the list of ids to make the draw again and to see
 * that it was made once. It gains an act with every extension; voided draws stay on it.
 */
export const receiptSchema = z.object({
  schemaVersion: z.literal(2),
  algorithm: z.literal(samplingAlgorithm),
  references: z.enum(['included', 'left out']),
  audit: z.object({ title: name, reference: name }),
  population: z.object({ size: count, sha256, frozenAt: instant, frozenBy: name, rule: text }),
  plan: z.object({ scoredTwiceInEachDistrict: count }),
  seed: name,
  seedSource,
  /** The draw, then every extension in the order in which they were made. */
  acts: z.array(act).min(1),
  strata: z.array(receiptStratum).min(1),
  /** Cases added by reference, which no ticket chose: scored, and in no rate. */
  targeted: z.array(targetedCase),
  voidedDraws: z.array(voidedDraw),
})

export type Receipt = z.infer<typeof receiptSchema>
export type ReceiptStratum = z.infer<typeof receiptStratum>
export type ReceiptCase = z.infer<typeof receiptCase>
export type ReceiptAct = z.infer<typeof act>
export type TargetedOnReceipt = z.infer<typeof targetedCase>

/** The receipt as it was read, or a sentence that names the first thing in it that cannot be. */
export function readReceipt(json: unknown): { receipt: Receipt } | { sentence: string } {
  const parsed = receiptSchema.safeParse(json)
  if (parsed.success) return { receipt: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  if (where === 'schemaVersion')
    return {
      sentence:
        'This is not a draw receipt of Dip Sample, or one of another release: schemaVersion must be 2. Download the receipt again.',
    }
  const missing = issue?.code === 'invalid_type' && /received undefined/.test(issue.message)
  return {
    sentence: `This is not a draw receipt of Dip Sample: ${where === '' ? 'as a whole' : `'${where}'`}${missing ? ' is missing' : ` ${said(issue?.message)}`}.`,
  }
}

/** zod's own words begin with a capital and a colon of their own; ours go on as a sentence. */
const said = (message = 'cannot be read') =>
  /^Invalid/.test(message) ? `cannot be right (${message.toLowerCase()})` : message

/**
 * The receipt for readers who need not know which crimes they are: without references, and without what somebody wrote
 * in their own words about a case, where one may stand. It verifies by its tickets against the same list. It is not
 * anonymous: who has the seed and tries every reference that there could be finds those behind the tickets.
 */
export function withoutReferences(receipt: Receipt): Receipt {
  return {
    ...receipt,
    references: 'left out',
    strata: receipt.strata.map((stratum) => ({
      ...stratum,
      cases: stratum.cases.map(({ id: _, outOfScope, ...rest }) => ({
        ...rest,
        outOfScope: outOfScope && { reason: outOfScope.reason, by: outOfScope.by, at: outOfScope.at },
      })),
    })),
    targeted: receipt.targeted.map(({ id: _, reason: _reason, ...rest }) => rest),
  }
}

/** How many cases of a receipt are in its sample. */
export function inSample({ strata }: Pick<Receipt, 'strata'>): number {
  return strata.reduce((sum, { cases }) => sum + cases.filter((c) => c.outOfScope === null).length, 0)
}
