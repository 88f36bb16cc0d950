import type { AuditSubject } from '../db/audits'
import { placesKnown, wardAreasOf } from '../db/boundaries'
import type { Reader } from '../db/client'
import { allDistricts } from '../db/districts'
import { problemsFile, stagedFile, uploadFile } from '../db/upload-files'
import type { Upload } from '../db/uploads'
import type { TableFormat } from '../documents/table-read'
import { dayOf } from '../domain/days'
import type { AuditScope } from '../domain/eligibility'
import type { KnownDistrict } from '../domain/extract-values'
import type { CheckReport } from '../domain/extract-intake'
import type { Mapping } from '../domain/extract-fields'
import { noDecisions, rulesFor, type Decisions } from '../domain/extract-mapping'
import { droppedColumns } from '../domain/field-guess'
import { fingerprint } from '../domain/fingerprint'
import type { Watch } from './command'
import { readingApart } from './reading-process'
import type { CheckTask, FileReading } from './reading-task'

export interface ReadingWanted {
  upload: Upload
  mapping: Mapping
  decisions?: Decisions
  subject: AuditSubject
  now: string
  reading?: FileReading | undefined
}

/** What was found in a file, and what stands for the plan, the districts and the mapping under which it was looked for. */
export interface ExtractRead {
  report: CheckReport
  checkedUnder: string
}

/** Reads a whole uploaded file for an audit, in a process of its own. Its crimes are staged where nothing is wrong. */
export async function readExtract(
  reader: Reader,
  { upload, mapping, decisions = noDecisions, subject, now, reading: by = readingApart }: ReadingWanted,
  watch: Watch,
): Promise<ExtractRead> {
  const { id, header, reading } = upload
  const districts = await allDistricts(reader)
  const scope = scopeIn(subject, mapping)
  const places = await placesFor(reader, mapping)
  const checkedUnder = basisOf({ districts, scope, mapping, decisions, places: places?.id })
  const wards = places && (await wardAreasOf(reader, places.id))
  const checked = await by.check(
    {
      ...{ file: uploadFile(id), staged: stagedFile(id), problems: problemsFile(id) },
      ...{ format: formatOf(upload), whole: wholeOf(upload), scope, checkedUnder },
      rules: rulesFor(header, mapping, decisions, {
        ...{ districts, today: dayOf(now) },
        ...(wards ? { wards } : {}),
      }),
    },
    watch,
  )
  const found = 'problem' in checked ? nothingRead(checked.problem) : checked
  // What the process said last while it read is some rows short of the end.
  watch.tell?.({ rows: found.rowsRead, share: 999 })
  return {
    checkedUnder,
    report: {
      ...found,
      datesReadEitherWay: found.datesReadEitherWay === true && !decisions.dayFirst,
      droppedColumns: droppedColumns(header, mapping),
      refusedColumns: reading.refused.map(({ name, because }) => ({ column: name, because })),
    },
  }
}

/** What the plan, the districts and the mapping are now, to be held beside what they were at the check. */
export async function basisNow(
  reader: Reader,
  subject: AuditSubject,
  mapping: Mapping,
  decisions: Decisions,
): Promise<string> {
  const places = await placesFor(reader, mapping)
  const [districts, scope] = [await allDistricts(reader), scopeIn(subject, mapping)]
  return basisOf({ districts, scope, mapping, decisions, places: places?.id })
}

interface Basis {
  districts: readonly KnownDistrict[]
  scope: AuditScope
  mapping: Mapping
  decisions: Decisions
  /** The boundaries that coordinates are looked up in, where the file has any. */
  places: string | undefined
}

const basisOf = ({ places, ...basis }: Basis): string =>
  fingerprint(places === undefined ? basis : { ...basis, places })

/** The wards that the coordinates of a file are looked up in; undefined where it has none. */
async function placesFor(reader: Reader, mapping: Mapping): Promise<{ id: string } | undefined> {
  return mapping.longitude === undefined ? undefined : placesKnown(reader)
}

function scopeIn({ audit, districts }: AuditSubject, mapping: Mapping): AuditScope {
  const { periodFrom, periodTo, strata } = audit
  return {
    ...{ period: { from: periodFrom, to: periodTo }, districts, strata },
    dated: mapping.recordedOn !== undefined,
  }
}

/** As the preview found it when the file came in. */
function formatOf({ encoding, delimiter, reading }: Upload): TableFormat {
  const { format, headerRow } = reading
  return (format ?? { kind: 'csv', encoding, delimiter, headerRow }) as TableFormat
}

/** About how much there is to read: the rows of the sheet, or the characters of the text. */
function wholeOf({ fileSize, encoding, reading: { format, sheets } }: Upload): CheckTask['whole'] {
  if (format?.kind === 'xlsx') return { rows: sheets?.find(({ name }) => name === format.sheet)?.rows ?? 1 }
  return { characters: Math.max(1, encoding.startsWith('utf-16') ? fileSize / 2 : fileSize) }
}

function nothingRead(
  problem: CheckReport['problems'][number],
): Omit<CheckReport, 'droppedColumns' | 'refusedColumns'> {
  return {
    ...{ rowsRead: 0, accepted: 0, excluded: [], quarantined: 0, blankRows: 0 },
    ...{
      problems: [problem],
      problemCounts: [{ kind: problem.kind, rows: 1 }],
      notices: [],
      noticeCounts: [],
    },
    crimes: { thisPeriod: 0, periodBefore: 0, unknownKind: 0, eligible: 0 },
  }
}
