import { auditFor, setAuditStatus, type AuditSubject } from '../db/audits'
import type { Reader, Writer } from '../db/client'
import { insertCrimeCounts } from '../db/crimes'
import { currentExtract, insertExtract, markSuperseded, type Extract } from '../db/extracts'
import { keepCrimes, letCrimesGo, loadCrimes, reserveExtractNumber, takeAwayCrimes } from '../db/loose-crimes'
import { profileVersion } from '../db/mapping-profiles'
import { insertProfileCounts } from '../db/profile-counts'
import { hasUploadFile, removeUploadFile, stagedFile } from '../db/upload-files'
import { deleteUpload, uploadOf, type Upload } from '../db/uploads'
import { auditAfter } from '../domain/audit'
import { event, type TrailEvent } from '../domain/events'
import type { CheckReport } from '../domain/extract-intake'
import { extractMapping, placedMapping } from '../domain/extract-mapping'
import { newId } from '../domain/identity'
import { profileInWords } from '../domain/mapping-profile'
import { fileIsGone, repeatsIn } from './check-file'
import { command, done, refuse, type Aside } from './command'
import { basisNow } from './read-extract'
import type { StagedTallies } from './reading-task'
import { StagedCrimes } from './staged-crimes'
import { uploadInput } from './upload.input'
import { whileWanted } from './while-wanted'

/** Crimes that are down in the store under a number that nothing refers to yet, and what was counted of them. */
interface Loaded extends StagedTallies {
  extractNumber: number
}

/**
 * Imports a checked file: its crimes go down in many short transactions, under a number that nothing refers to, so that
 * nobody's save waits; then one transaction makes them the extract of the audit, all of them or none. An extract that
 * the audit had before makes way, its crimes with it. The file itself is taken away once the import is kept.
 */
export const importExtract = command('import an extract', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: uploadInput,
  prepare: async (reader, { audit, upload: id }, person, _now, aside): Promise<Loaded | undefined> => {
    const subject = await auditFor(reader, audit, person)
    const upload = await uploadOf(reader, audit, id)
    if (!subject || !upload || !(await hasUploadFile(id))) return undefined
    const wrong = whyNotNow(subject, upload) ?? (await whyChanged(reader, subject, upload))
    return wrong === null ? load(upload, aside) : undefined
  },
  run: async ({ writer, subject, person, now }, { audit, upload: id }, loaded) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !(await hasUploadFile(id))) return refuse('not found', fileIsGone)
    const next = auditAfter('import', subject.audit.status)
    if ('sentence' in next) return refuse('not now', next.sentence)
    const wrong = whyNotNow(subject, upload) ?? (await whyChanged(writer, subject, upload))
    const { mapping, report } = upload
    if (wrong !== null || !mapping || !report) return refuse('not now', wrong ?? notChecked)
    // Somebody checked the file anew, or changed the plan, while its crimes went down.
    if (!loaded || loaded.checkedUnder !== upload.reading.checkedUnder) return refuse('not now', changedSince)

    const { extractNumber: number, counts, profileCounts } = loaded
    const superseded = await supersede(writer, subject, now)
    const id_ = newId()
    await keepCrimes(writer, number)
    await insertCrimeCounts(writer, number, counts)
    await insertProfileCounts(writer, number, profileCounts)
    await insertExtract(writer, {
      ...{ id: id_, number, auditId: audit, mapping, importedBy: person.id, importedAt: now },
      ...{ fileName: upload.fileName, fileSize: upload.fileSize, sha256: upload.sha256 },
      ...{ encoding: upload.encoding, delimiter: upload.delimiter, profileId: upload.profileId },
      report: withoutRows(report),
    })
    await deleteUpload(writer, id)
    await setAuditStatus(writer, audit, next.to)
    const { rowsRead, accepted } = report
    const figures = { rowsRead, accepted, excluded: rowsRead - accepted, eligible: report.crimes.eligible }
    const repeats = repeatsIn(extractMapping(mapping))
    const profile = await profileIn(writer, upload)
    const imported = event('extract imported', subject, {
      ...{ ...figures, ...repeats, ...profile, sha256: upload.sha256 },
    })
    return done(
      { extract: id_, upload: id, madeWay: superseded?.extract.number ?? null },
      imported,
      ...(superseded?.events ?? []),
    )
  },
  afterwards: async ({ upload, madeWay }, { database }) => {
    await removeUploadFile(upload)
    if (madeWay !== null) await takeAwayCrimes(database, madeWay)
  },
  abandoned: async (loaded, { database }) => {
    if (loaded) await takeAwayCrimes(database, loaded.extractNumber)
  },
})

const notChecked = 'This file was not checked yet. Say what its columns mean, and check it first.'
const changedSince =
  'The plan of the audit or the list of districts was changed since this file was checked. Nothing was imported: check it again.'

/** For the trail: the profile that the file was read under, if its mapping began with one. */
async function profileIn(reader: Reader, { profileId, mapping }: Upload): Promise<{ profile?: string }> {
  const profile = profileId ? await profileVersion(reader, profileId) : undefined
  if (!profile || !mapping) return {}
  return { profile: `read under the profile ${profileInWords(profile, extractMapping(mapping))}` }
}

/** What was said of single rows, and the values of cells, quote the file: they go with it. */
function withoutRows(report: CheckReport): CheckReport {
  const excluded = report.excluded.map(({ texts: _, ...counted }) => counted)
  const repeats = report.repeats && { repeats: { ...report.repeats, shown: [] } }
  return { ...report, ...repeats, excluded, problems: [], notices: [], found: [] }
}

/** Why a file cannot be imported as it is, or null. */
export function whyNotImported(report: CheckReport | null): string | null {
  if (!report) return notChecked
  if (report.problemCounts.length > 0)
    return 'This file has rows with problems. Nothing of it is imported until they are put right: say what can be said of them once, or correct the extract and upload it again.'
  if (report.datesReadEitherWay)
    return 'Every date in this file could be read with the day or with the month first. Say on the page of its columns which it is; nothing is imported until then.'
  if (report.accepted === 0)
    return 'No crime of this audit is in this file. Nothing was imported: look at why its rows were left out, and at the period and the districts of the plan.'
  return null
}

function whyNotNow({ audit }: AuditSubject, { mapping, report }: Upload): string | null {
  const next = auditAfter('import', audit.status)
  if ('sentence' in next) return next.sentence
  return mapping ? whyNotImported(report) : notChecked
}

async function whyChanged(
  reader: Parameters<typeof basisNow>[0],
  subject: AuditSubject,
  { header, mapping, reading }: Upload,
): Promise<string | null> {
  const placed = placedMapping(header, mapping ?? {})
  const now = await basisNow(reader, subject, placed.mapping, placed.decisions)
  return now === reading.checkedUnder ? null : changedSince
}

async function supersede(
  writer: Writer,
  subject: AuditSubject,
  now: string,
): Promise<{ extract: Extract; events: TrailEvent[] } | undefined> {
  const extract = await currentExtract(writer, subject.id)
  if (!extract) return undefined
  await letCrimesGo(writer, extract.number, now)
  await markSuperseded(writer, extract.id, now)
  const details = { crimes: extract.report.accepted, because: 'another extract took its place' }
  return { extract, events: [event('extract discarded', subject, details)] }
}

/** Puts the staged crimes down. Called off or failed, it takes away what was down by then. */
async function load({ id, report }: Upload, { database, watch, now }: Aside): Promise<Loaded | undefined> {
  const staged = new StagedCrimes(stagedFile(id))
  const extractNumber = await database.write((writer) => reserveExtractNumber(writer, now))
  try {
    await loadCrimes(database, extractNumber, whileWanted(staged.batches(), watch), (rows) =>
      watch.tell?.({ rows, share: Math.floor((rows / Math.max(1, report?.accepted ?? 0)) * 999) }),
    )
    return { extractNumber, ...staged.tallies() }
  } catch (error) {
    await takeAwayCrimes(database, extractNumber)
    // Another import of the same file was kept meanwhile and took the file with it: `run` says so.
    if (!(await hasUploadFile(id))) return undefined
    throw error
  }
}
