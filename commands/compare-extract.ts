import { auditFor } from '../db/audits'
import type { Database, Reader } from '../db/client'
import {
  comparisonsOf,
  crimesByReference,
  crimesByRow,
  insertCompared,
  insertComparison,
  markWhole,
  sampledByReference,
  takeAwayComparison,
} from '../db/extract-comparisons'
import { currentExtract, type Extract } from '../db/extracts'
import { hasUploadFile, stagedFile } from '../db/upload-files'
import { uploadOf, type Upload } from '../db/uploads'
import type { CrimeCells } from '../domain/crime-cells'
import { whyNoFile } from '../domain/audit'
import { event } from '../domain/events'
import {
  ExtractComparison,
  fieldsInBoth,
  referenceOf,
  rowOf,
  type ComparedCrime,
  type Comparison,
} from '../domain/extract-comparison'
import { columnsOf } from '../domain/extract-mapping'
import { newId } from '../domain/identity'
import { fileIsGone } from './check-file'
import { command, done, refuse, type Watch } from './command'
import { whyNotImported } from './import-extract'
import { StagedCrimes } from './staged-crimes'
import { uploadInput } from './upload.input'
import { whileWanted } from './while-wanted'

interface Compared {
  id: string
  extractId: string
  checkedUnder: string | undefined
  found: Comparison
}

export const nothingToCompare = 'There is no extract to hold this file against yet. Import it.'

/** Of each kind; all of them are counted. */
export const mostListed = 100_000

/**
 * Holds a checked file against the extract that an audit has, frozen or not: which crimes are new, changed or gone, and
 * whether one of the sample is among them. Nothing is imported and nothing of the population moves. It is done before
 * the transaction, and counts once all of it is down.
 */
export const compareExtract = command('compare an extract', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  prepare: async (
    reader,
    { audit, upload: id },
    person,
    now,
    { database, watch },
  ): Promise<Compared | undefined> => {
    const upload = await uploadOf(reader, audit, id)
    const extract = await currentExtract(reader, audit)
    if (!upload || !extract || !(await hasUploadFile(id)) || whyNotCompared(upload)) return undefined
    const comparison = newId()
    const { fileName, sha256, reading } = upload
    const comparing = comparisonOf(extract, upload, new Set((await sampledByReference(reader, audit)).keys()))
    await database.write((writer) =>
      insertComparison(writer, {
        ...{ id: comparison, auditId: audit, extractId: extract.id, uploadId: id, fileName, sha256 },
        ...{ checkedUnder: reading.checkedUnder ?? '', found: comparing.found },
        ...{ comparedBy: person.id, comparedAt: now },
      }),
    )
    try {
      const found = await compare(reader, database, { id: comparison, upload, extract, comparing, watch })
      return { id: comparison, extractId: extract.id, checkedUnder: reading.checkedUnder, found }
    } catch (error) {
      await takeAwayComparison(database, comparison)
      throw error
    }
  },
  run: async ({ writer, subject }, { audit, upload: id }, compared) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const because = whyNoFile(subject.audit.status) ?? whyNotCompared(upload)
    if (because) return refuse('not now', because)
    const extract = await currentExtract(writer, audit)
    if (!extract) return refuse('not now', nothingToCompare)
    if (compared?.extractId !== extract.id || compared.checkedUnder !== upload.reading.checkedUnder)
      return refuse('not now', 'The extract or the check of this file has changed meanwhile. Compare again.')
    const { found } = compared
    await markWhole(writer, compared.id, found)
    const earlier = (await comparisonsOf(writer, audit)).filter(
      ({ id: other, uploadId }) => uploadId === id && other !== compared.id,
    )
    return done(
      { audit, comparison: compared.id, earlier: earlier.map((one) => one.id) },
      event('extract compared', subject, {
        ...{ new: found.new, changed: found.changed, vanished: found.vanished },
        ...{ sampled: found.sampled.changed + found.sampled.vanished, sha256: upload.sha256 },
      }),
    )
  },
  afterwards: async ({ earlier }, { database }) => {
    for (const id of earlier) await takeAwayComparison(database, id)
  },
  abandoned: async (compared, { database }) => {
    if (compared) await takeAwayComparison(database, compared.id)
  },
})

/** Why a file cannot be held against the extract as it is, or null. */
export function whyNotCompared({ report, mapping }: Upload): string | null {
  return mapping ? whyNotImported(report) : whyNotImported(null)
}

function comparisonOf(extract: Extract, upload: Upload, sampled: ReadonlySet<string>): ExtractComparison {
  const { both, notCompared } = fieldsInBoth(columnsOf(extract.mapping), columnsOf(upload.mapping ?? {}))
  return new ExtractComparison(both, notCompared, sampled)
}

interface Comparing {
  id: string
  upload: Upload
  extract: Extract
  comparing: ExtractComparison
  watch: Watch
}

async function compare(
  reader: Reader,
  database: Database,
  { id, upload, extract: { number, report }, comparing, watch }: Comparing,
): Promise<Comparison> {
  const list = new List(database, id)
  const seen = new RowsSeen()
  const whole = Math.max(1, (upload.report?.accepted ?? 0) + report.accepted)
  let rows = 0
  const tell = (more: number) => {
    rows += more
    watch.tell?.({ rows, share: Math.min(999, Math.floor((rows / whole) * 1_000)) })
  }
  for await (const batch of whileWanted(new StagedCrimes(stagedFile(upload.id)).crimes(), watch)) {
    const known = await crimesByReference(reader, number, batch.map(referenceOf))
    const told = batch.map((crime: CrimeCells) => {
      const before = known.get(referenceOf(crime))
      if (before) seen.add(rowOf(before))
      return comparing.take(before, crime)
    })
    await list.add(told)
    tell(batch.length)
  }
  for await (const page of whileWanted(crimesByRow(reader, number), watch)) {
    await list.add(page.filter(({ row }) => !seen.has(row)).map((crime) => comparing.gone(crime)))
    tell(page.length)
  }
  return comparing.found
}

/** Which rows of an extract were met: a bit each, since a million of them in a set take sixty times the room. */
class RowsSeen {
  private bits = new Uint8Array(1 << 16)

  add(row: number): void {
    const at = row >> 3
    if (at >= this.bits.length) {
      const more = new Uint8Array(Math.max(at + 1, this.bits.length * 2))
      more.set(this.bits)
      this.bits = more
    }
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (row & 7))
  }

  has(row: number): boolean {
    return ((this.bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0
  }
}

/** What is listed of a comparison, put down in short transactions. */
class List {
  private place = 0
  private readonly listed = { new: 0, changed: 0, vanished: 0 }

  constructor(
    private readonly database: Database,
    private readonly comparison: string,
  ) {}

  async add(told: readonly (ComparedCrime | null)[]): Promise<void> {
    const rows = told.flatMap((crime) => {
      if (crime === null || (!crime.sampled && this.listed[crime.kind] >= mostListed)) return []
      this.listed[crime.kind] += 1
      this.place += 1
      return [{ ...crime, place: this.place }]
    })
    if (rows.length > 0)
      await this.database.writeAhead((writer) => insertCompared(writer, this.comparison, rows))
  }
}
