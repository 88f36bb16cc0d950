import { z } from 'zod'
import { samplingAlgorithm } from './sampling'

/** Text that has one UTF-8 form: half a surrogate pair would be hashed as another character. */
const text = z.string().refine((value) => value.isWellFormed(), 'holds half a character')
const name = text.min(1)
const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hexadecimal digits')
const instant = z.iso.datetime()

/** 'drawn': in the sample from the start. 'spare': took the place of a case found out of scope. */
const drawnCase = z.object({
  id: name,
  ticket: z.string().regex(/^0\.\d{64,78}$/, 'is not a ticket'),
  /** Place in the draw order of the stratum, from 1. */
  rank: z.int().min(1),
})
const receiptCase = z.discriminatedUnion('status', [
  drawnCase.extend({ status: z.literal('drawn') }),
  drawnCase.extend({ status: z.literal('spare') }),
  drawnCase.extend({ status: z.literal('out of scope'), reason: name }),
])

const receiptStratum = z.object({
  /** As in the identifier list: 'LD/DA'. */
  key: name,
  district: name,
  kind: z.enum(['DA', 'non-DA', 'all']),
  /** Cases of the frozen population in this stratum. */
  population: count,
  quota: count,
  /** In draw order, without a gap: the quota, and one more for each that was found out of scope. */
  cases: z.array(receiptCase),
})

const voidedDraw = z.object({
  drawnAt: instant,
  by: name,
  reason: name,
  approvedBy: name,
  seed: name,
  populationSha256: sha256,
})

/**
 * What an audit hands out after the draw: enough for anyone who has the list of ids to make the draw again and to see
 * that it was made once. Voided draws stay on it.
 */
export const receiptSchema = z.object({
  schemaVersion: z.literal(1),
  algorithm: z.literal(samplingAlgorithm),
  seed: name,
  seedSource: z.discriminatedUnion('how', [
    z.object({ how: z.literal('typed'), witnesses: text }),
    z.object({ how: z.literal('generated') }),
  ]),
  drawnBy: name,
  drawnAt: instant,
  softwareVersion: name,
  audit: z.object({ title: name, reference: name }),
  population: z.object({ size: count, sha256 }),
  strata: z.array(receiptStratum).min(1),
  voidedDraws: z.array(voidedDraw),
})

export type Receipt = z.infer<typeof receiptSchema>
export type ReceiptStratum = z.infer<typeof receiptStratum>
export type ReceiptCase = z.infer<typeof receiptCase>

/** The receipt as it was read, or a sentence that names the first thing in it that cannot be. */
export function readReceipt(json: unknown): { receipt: Receipt } | { sentence: string } {
  const parsed = receiptSchema.safeParse(json)
  if (parsed.success) return { receipt: parsed.data }
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  return {
    sentence: `This is not a draw receipt of Dip Sample: ${where === '' ? 'as a whole' : where}: ${issue?.message}.`,
  }
}
