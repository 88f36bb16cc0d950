import { caseLabel } from '../domain/case-label'
import {
  inSample,
  type Receipt,
  type ReceiptCase,
  type ReceiptStratum,
  type TargetedOnReceipt,
} from '../domain/receipt'
import { samplingAlgorithm } from '../domain/sampling'
import { scopeReasonWords, type ScopeReason } from '../domain/scope'
import type { Audit } from './audits'
import type { Reader } from './client'
import { actsOf, drawsOf, frozenPopulation, strataOf, type Draw, type DrawStratum } from './draws'
import { namesOf } from './people'
import { casesOfDraw, type SampleCase } from './samples'

type NameOf = (id: string | null) => string

/**
 * The receipt of the standing draw: what an outsider needs, with the list of identifiers, to make the draw again. The
 * draws that were voided before it stand on it too, with their seeds. Undefined while no draw stands.
 */
export async function receiptOf(reader: Reader, audit: Audit): Promise<Receipt | undefined> {
  const draws = await drawsOf(reader, audit.id)
  const draw = draws.find(({ standing }) => standing)
  const population = await frozenPopulation(reader, audit.id)
  if (!draw || !population) return undefined
  if (draw.algorithm !== samplingAlgorithm)
    throw new Error(`A draw by ${draw.algorithm} has no receipt here.`)
  const names = await namesOf(reader)
  const nameOf = (id: string | null) => names.get(id ?? '') ?? 'unknown'
  const cases = await casesOfDraw(reader, draw.id)
  const strata = await strataOf(reader, draw.id)
  return {
    schemaVersion: 2,
    algorithm: draw.algorithm,
    references: 'included',
    audit: { title: audit.title, reference: audit.reference },
    population: {
      size: draw.populationSize,
      sha256: draw.populationSha256,
      frozenAt: population.frozenAt,
      frozenBy: nameOf(population.frozenBy),
      rule: population.rule,
    },
    plan: { scoredTwiceInEachDistrict: audit.secondScores },
    seed: draw.seed,
    seedSource: sourceOf(draw),
    acts: [
      {
        act: 'draw',
        at: draw.drawnAt,
        by: nameOf(draw.drawnBy),
        softwareVersion: draw.softwareVersion,
        quotas: Object.fromEntries(strata.map(({ key, quota }) => [key, quota])),
      },
      ...(await actsOf(reader, draw.id)).map(
        ({ at, by, softwareVersion, quotas, reason, finishedBefore }) => ({
          act: 'extension' as const,
          ...{ at, by: nameOf(by), softwareVersion, quotas, reason, finishedBefore },
        }),
      ),
    ],
    strata: strata.map((stratum) => stratumOf(stratum, cases, nameOf)),
    targeted: targetedOf(cases, nameOf),
    voidedDraws: await voidedOnes(reader, draws, nameOf),
  }
}

function sourceOf({ seedSource, witnesses }: Draw): Receipt['seedSource'] {
  return seedSource === 'typed' ? { how: 'typed', witnesses } : { how: 'generated' }
}

function stratumOf(
  { key, district, kind, population }: DrawStratum,
  cases: readonly SampleCase[],
  nameOf: NameOf,
): ReceiptStratum {
  const here = cases.filter(({ stratum }) => stratum === key)
  return { key, district, kind, population, cases: here.map((found) => caseOf(found, here, nameOf)) }
}

function caseOf(found: SampleCase, here: readonly SampleCase[], nameOf: NameOf): ReceiptCase {
  const { id, reference, ticket, rank, act, replaces } = found
  const { outOfScopeAt, outOfScopeReason, outOfScopeNote, outOfScopeBy } = found
  const replaced = here.find((other) => other.id === replaces)
  return {
    ...{ case: id, id: reference, ticket, rank },
    ...(replaced ? { insteadOf: replaced.rank } : { act }),
    outOfScope:
      outOfScopeAt === null
        ? null
        : {
            reason:
              scopeReasonWords[outOfScopeReason as ScopeReason]?.label ?? outOfScopeReason ?? 'Out of scope',
            ...(outOfScopeNote ? { note: outOfScopeNote } : {}),
            by: nameOf(outOfScopeBy),
            at: outOfScopeAt,
          },
  }
}

/** Cases that were added by their reference, also those whose ticket came up since. */
function targetedOf(cases: readonly SampleCase[], nameOf: NameOf): TargetedOnReceipt[] {
  return cases.flatMap(({ id, reference, district, kind, number, added, targeted, stratum, rank }) =>
    added === null
      ? []
      : [
          {
            ...{ case: id, id: reference, district, kind },
            label: caseLabel({ number: targeted ? number : added.number, targeted: true }),
            ...{ by: nameOf(added.by), at: added.at, reason: added.reason },
            drawnSince: targeted ? null : { stratum, rank },
          },
        ],
  )
}

async function voidedOnes(
  reader: Reader,
  draws: readonly Draw[],
  nameOf: NameOf,
): Promise<Receipt['voidedDraws']> {
  const voided: Receipt['voidedDraws'] = []
  for (const draw of draws) {
    if (draw.voidedAt === null) continue
    const cases = await casesOfDraw(reader, draw.id)
    const strata = (await strataOf(reader, draw.id)).map((stratum) => stratumOf(stratum, cases, nameOf))
    voided.push({
      ...{
        number: draw.number,
        drawnAt: draw.drawnAt,
        by: nameOf(draw.drawnBy),
        cases: inSample({ strata }),
      },
      ...{ seed: draw.seed, seedSource: sourceOf(draw), populationSha256: draw.populationSha256 },
      ...{ reason: draw.voidReason ?? '', askedBy: nameOf(draw.voidAskedBy) },
      ...{ approvedBy: nameOf(draw.voidedBy), voidedAt: draw.voidedAt },
    })
  }
  return voided
}
