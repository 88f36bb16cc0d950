import { auditFor, type AuditSubject } from '../db/audits'
import { hasUploadFile } from '../db/upload-files'
import { placesKnown } from '../db/boundaries'
import { noteCheck, uploadOf, type Upload } from '../db/uploads'
import { whyNoFile } from '../domain/audit'
import { event } from '../domain/events'
import { extractFields, type ExtractField, type Mapping } from '../domain/extract-fields'
import { mappingToKeep, type Decisions } from '../domain/extract-mapping'
import { mappingProblems } from '../domain/field-guess'
import { repeatsInWords } from '../domain/repeat-policies'
import { checkFileInput } from './check-file.input'
import { command, done, refuse, type Fault } from './command'
import { allDistricts } from '../db/districts'
import { decisionsFrom } from './file-decisions'
import { readExtract, type ExtractRead } from './read-extract'

type Prepared = ({ mapping: Mapping; decisions: Decisions } & ExtractRead) | { faults: Fault[] } | undefined

/**
 * Reads a whole uploaded file against what its columns are said to mean, and keeps what was found. Nothing of it is
 * imported. The reading happens before the transaction, so that nobody waits for it.
 */
export const checkFile = command('check a file', {
  may: {
    permission: 'import an extract',
    subject: (writer, { audit }, person) => auditFor(writer, audit, person),
  },
  input: checkFileInput,
  prepare: async (reader, input, person, now, { watch, reading }): Promise<Prepared> => {
    const { audit, upload: id } = input
    const subject = await auditFor(reader, audit, person)
    const upload = await uploadOf(reader, audit, id)
    if (!subject || !upload || !(await hasUploadFile(id))) return undefined
    const mapping = placesOf(input.mapping)
    const wardsKnown = (await placesKnown(reader)) !== undefined
    const faults = mappingFaults(subject, upload, mapping, wardsKnown)
    const decided = decisionsFrom(input, upload, await allDistricts(reader))
    if ('faults' in decided) return { faults: [...faults, ...decided.faults] }
    if (faults.length > 0) return { faults }
    const { decisions } = decided
    const read = await readExtract(reader, { subject, upload, mapping, decisions, now, reading }, watch)
    return { mapping, decisions, ...read }
  },
  run: async ({ writer, subject }, { audit, upload: id }, prepared) => {
    const upload = await uploadOf(writer, audit, id)
    if (!upload || !prepared) return refuse('not found', fileIsGone)
    const noFile = whyNoFile(subject.audit.status)
    if (noFile) return refuse('not now', noFile)
    if ('faults' in prepared) return refuse('invalid', prepared.faults)
    const { mapping, decisions, report, checkedUnder } = prepared
    const kept = mappingToKeep(upload.header, mapping, decisions)
    const firstRows = withoutCoordinates(upload.firstRows, mapping)
    await noteCheck(writer, upload, { firstRows, mapping: kept, report, checkedUnder })
    const problems = report.problemCounts.reduce((total, { rows }) => total + rows, 0)
    return done(
      { upload: id },
      event('file checked', subject, { rowsRead: report.rowsRead, problems, ...repeatsIn(decisions) }),
    )
  },
})

/** A column may turn out to hold coordinates only by what a person says of it. */
function withoutCoordinates(rows: readonly string[][], { longitude, latitude }: Mapping): string[][] {
  return rows.map((cells) => cells.map((cell, at) => (at === longitude || at === latitude ? '' : cell)))
}

/** For the trail: what was chosen for repeated references, where it is not that they are refused. */
export function repeatsIn({ repeats }: Pick<Decisions, 'repeats'>): { repeats?: string } {
  const inWords = repeatsInWords[repeats]
  return inWords === null ? {} : { repeats: inWords }
}

/** What is said where an upload was dropped, imported or left for a day. */
export const fileIsGone =
  'This file is no longer here: it was imported or dropped, or it waited for more than a day. Upload it again.'

const needsDomestic: Fault = {
  field: 'mapping.domestic',
  message:
    'Domestic: choose the column that tells domestic crimes from others. This audit draws so many of the one and so many of the other, so it cannot do without. Where the extract does not say it, change the plan so that each district is drawn as one.',
}

const needsFlag: Fault = {
  field: 'mapping.cyber',
  message:
    'Cyber-enabled: choose the column of the flag. This audit draws so many crimes with it and so many without, so it cannot do without. Where the extract has no such column, change the plan.',
}

/** What is wrong with what the columns are said to mean, by field of the form. */
export function mappingFaults(
  subject: AuditSubject,
  { header, reading: { refused, coordinates = [] } }: Upload,
  mapping: Mapping,
  wardsKnown: boolean,
): Fault[] {
  const problems = mappingProblems(mapping, { header, refused, coordinates, wardsKnown })
  const faults = problems.map(({ field, message }) => ({ field: `mapping.${field}`, message }))
  const { strata } = subject.audit
  return [
    ...faults,
    ...(mapping.domestic === undefined && strata === 'apart' ? [needsDomestic] : []),
    ...(mapping.cyber === undefined && strata === 'by flag' ? [needsFlag] : []),
  ]
}

/** Places of columns as the form sends them. */
export function placesOf(typed: Partial<Record<ExtractField, string>>): Mapping {
  const mapping: Mapping = {}
  for (const field of extractFields) if (typed[field]) mapping[field] = Number(typed[field])
  return mapping
}
