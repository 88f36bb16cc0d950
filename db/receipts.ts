import type { Receipt, ReceiptCase, ReceiptStratum } from '../domain/receipt'
import { samplingAlgorithm } from '../domain/sampling'
import { scopeReasonWords, type ScopeReason } from '../domain/scope'
import type { Audit } from './audits'
import type { Reader } from './client'
import { drawsOf, strataOf, type Draw, type DrawStratum } from './draws'
import { namesOf } from './people'
import { casesOfDraw, type SampleCase } from './samples'

/**
 * The receipt of the standing draw: what an outsider needs, with the list of identifiers, to make the draw again. The
 * draws that were voided before it stand on it too, with their seeds. Undefined while no draw stands.
 */
export async function receiptOf(reader: Reader, audit: Audit): Promise<Receipt | undefined> {
  const draws = await drawsOf(reader, audit.id)
  const draw = draws.find(({ standing }) => standing)
  if (!draw) return undefined
  if (draw.algorithm !== samplingAlgorithm)
    throw new Error(`A draw by ${draw.algorithm} has no receipt here.`)
  const names = await namesOf(reader)
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'unknown'
  const cases = await casesOfDraw(reader, draw.id)
  return {
    schemaVersion: 1,
    algorithm: draw.algorithm,
    seed: draw.seed,
    seedSource:
      draw.seedSource === 'typed' ? { how: 'typed', witnesses: draw.witnesses } : { how: 'generated' },
    drawnBy: nameOf(draw.drawnBy),
    drawnAt: draw.drawnAt,
    softwareVersion: draw.softwareVersion,
    audit: { title: audit.title, reference: audit.reference },
    population: { size: draw.populationSize, sha256: draw.populationSha256 },
    strata: (await strataOf(reader, draw.id)).map((stratum) => stratumOf(stratum, cases)),
    voidedDraws: draws.filter(({ voidedAt }) => voidedAt !== null).map((voided) => voidedOf(voided, nameOf)),
  }
}

function stratumOf(
  { key, district, kind, population, quota }: DrawStratum,
  cases: readonly SampleCase[],
): ReceiptStratum {
  return {
    key,
    district,
    kind,
    population,
    quota,
    cases: cases.filter(({ stratum }) => stratum === key).map(caseOf),
  }
}

function caseOf({
  reference: id,
  ticket,
  rank,
  outOfScopeAt,
  outOfScopeReason,
  outOfScopeNote,
  replaces,
}: SampleCase): ReceiptCase {
  if (outOfScopeAt === null) return { id, ticket, rank, status: replaces === null ? 'drawn' : 'spare' }
  const words = scopeReasonWords[outOfScopeReason as ScopeReason]?.label ?? outOfScopeReason ?? 'Out of scope'
  return {
    id,
    ticket,
    rank,
    status: 'out of scope',
    reason: outOfScopeNote ? `${words}: ${outOfScopeNote}` : words,
  }
}

function voidedOf(draw: Draw, nameOf: (id: string | null) => string) {
  return {
    drawnAt: draw.drawnAt,
    by: nameOf(draw.drawnBy),
    reason: draw.voidReason ?? '',
    approvedBy: nameOf(draw.voidedBy),
    seed: draw.seed,
    populationSha256: draw.populationSha256,
  }
}
