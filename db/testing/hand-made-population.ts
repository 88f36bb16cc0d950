import { newId } from '../../domain/identity'
import { populationHash } from '../../domain/sampling'
import { kindsOf, stratumKey } from '../../domain/strata'
import { auditDistricts, audits, crimes, extracts, populations } from '../schema'
import { eq } from 'drizzle-orm'
import { storyTime } from './stories'
import type { World } from './world'

export interface HandMadeCrime {
  reference: string
  district: string
  domestic: boolean
  officerKey?: string
}

/** Crimes as 'LD-DA-0001': as many of each kind as asked for in every district. */
export function crimesOf(
  districts: readonly string[],
  { domestic, nonDomestic }: { domestic: number; nonDomestic: number },
): HandMadeCrime[] {
  return districts.flatMap((district) =>
    [domestic, nonDomestic].flatMap((count, kind) =>
      Array.from({ length: count }, (_, at) => ({
        reference: `${district}-${kind === 0 ? 'DA' : 'ND'}-${String(at + 1).padStart(4, '0')}`,
        district,
        domestic: kind === 0,
      })),
    ),
  )
}

/**
 * Freezes a population of exactly these crimes for a planned audit, straight in the store: for tests that need to know
 * every crime, or more of them than an import of a file would take in good time.
 */
export async function freezeByHand(
  { database }: World,
  auditId: string,
  list: readonly HandMadeCrime[],
): Promise<void> {
  const [audit] = await database.reader.select().from(audits).where(eq(audits.id, auditId))
  const strata = audit?.strata ?? 'apart'
  const stratumOf = ({ district, domestic }: HandMadeCrime) =>
    stratumKey(district, strata === 'together' ? 'all' : domestic ? 'DA' : 'non-DA')
  const sizes = new Map<string, number>()
  for (const crime of list) sizes.set(stratumOf(crime), (sizes.get(stratumOf(crime)) ?? 0) + 1)
  const extract = { id: newId(), number: 1 }
  await database.write(async (writer) => {
    const taken = await writer.select({ number: extracts.number }).from(extracts)
    extract.number = taken.length + 1
    const report = {
      rowsRead: list.length,
      accepted: list.length,
      excluded: [],
      problems: [],
      problemCounts: [],
      quarantined: 0,
      blankRows: 0,
      notices: [],
      noticeCounts: [],
      crimes: { thisPeriod: list.length, periodBefore: 0, unknownKind: 0, eligible: list.length },
      droppedColumns: [],
      refusedColumns: [],
    }
    await writer.insert(extracts).values({
      ...extract, auditId, report, fileName: 'by-hand.csv', fileSize: 1, sha256: '0'.repeat(64), encoding: 'UTF-8', delimiter: ',', mapping: {}, importedBy: 'lead', importedAt: storyTime,
    }) // prettier-ignore
    const columns = [
      'extractNumber',
      'row',
      'reference',
      'district',
      'domestic',
      'recordedOn',
      'span',
      'stratum',
      'offence',
      'officerKey',
    ]
    await writer.insertMany(
      crimes,
      columns,
      list.map((crime, row) => [
        extract.number, row + 2, crime.reference, crime.district, crime.domestic, '2021-05-04', 'this period', stratumOf(crime), 'Stalking', crime.officerKey ?? null,
      ]), // prettier-ignore
    )
    const inPlan = await writer.select().from(auditDistricts).where(eq(auditDistricts.auditId, auditId))
    await writer.insert(populations).values({
      auditId,
      extractId: extract.id,
      size: list.length,
      sha256: populationHash(list.map(({ reference }) => reference)),
      rule: 'by hand',
      strata: inPlan.flatMap(({ district }) =>
        kindsOf(strata).map((kind) => {
          const key = stratumKey(district, kind)
          return { key, district, kind, size: sizes.get(key) ?? 0 }
        }),
      ),
      frozenBy: 'lead',
      frozenAt: storyTime,
    })
    await writer.update(audits).set({ status: 'frozen' }).where(eq(audits.id, auditId))
  })
}
