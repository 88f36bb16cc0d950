/**
 * The list that a draw is re-made from: a CSV file with the header `id,stratum` and one line for each case of the
 * frozen population. Ids are written and read as they are hashed: nothing is trimmed, and nothing is put in front of
 * an id that a spreadsheet would take for a formula, since the list would then no longer give the tickets.
 */
export interface ListedCase {
  id: string
  stratum: string
}

const quoted = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

/** The lines of the file, each with its line feed, the header first: for as many cases as there are. */
export function* identifierListLines(cases: Iterable<ListedCase>): Generator<string> {
  yield 'id,stratum\n'
  for (const { id, stratum } of cases) yield `${quoted(id)},${quoted(stratum)}\n`
}

/**
 * Reads such a file back: with or without a byte order mark, with any line ends, in any order of lines and columns.
 *
 * @returns the cases in the order of the file, or a sentence that says what is wrong and in which line
 */
export function readIdentifierList(text: string): ReadList {
  const steps = readListInSteps(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export type ReadList = { cases: ListedCase[] } | { sentence: string }

const readAtOnce = 10_000

/** The same in steps, so that a server can answer others while it reads a long list. */
export function* readListInSteps(text: string): Generator<undefined, ReadList> {
  const rows = csvRows(text.replace(/^\uFEFF/, ''))
  const first = rows.next().value
  if (!first) return { sentence: 'The list of ids is empty. Its first line must be id,stratum.' }
  if (first.fault !== null) return { sentence: first.fault }
  const [idAt, stratumAt] = [first.fields.indexOf('id'), first.fields.indexOf('stratum')]
  if (idAt < 0 || stratumAt < 0) {
    return { sentence: `The first line of the list must be id,stratum. It is '${first.fields.join(',')}'.` }
  }
  const cases: ListedCase[] = []
  const lineOf = new Map<string, number>()
  for (const { line, fields, fault } of rows) {
    if (fault !== null) return { sentence: fault }
    const [id, stratum] = [fields[idAt] ?? '', fields[stratumAt] ?? '']
    if (id === '' || stratum === '')
      return { sentence: `Line ${line} of the list has no ${id === '' ? 'id' : 'stratum'}.` }
    const before = lineOf.get(id)
    if (before !== undefined)
      return { sentence: `Lines ${before} and ${line} of the list have the same id, '${id}'.` }
    lineOf.set(id, line)
    cases.push({ id, stratum })
    if (cases.length % readAtOnce === 0) yield undefined
  }
  return cases.length > 0 ? { cases } : { sentence: 'The list of ids has a header and no cases.' }
}

interface CsvRow {
  /** From 1, as an editor counts. */
  line: number
  fields: string[]
  fault: string | null
}

/** RFC 4180, comma-separated, blank lines left out; ends at the first fault. */
function* csvRows(text: string): Generator<CsvRow, undefined> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = rowFrom(text, at)
    if (row.unclosed) {
      yield {
        line,
        fields: [],
        fault: `The quotation mark in line ${line} of the list is never closed, or stands in the middle of a field.`,
      }
      return
    }
    if (row.fields.length > 1 || row.fields[0] !== '') yield { line, fields: row.fields, fault: null }
    line += row.lines
    at = row.end
  }
}

const plainField = /[^",\r\n]*/y
const quotedField = /"((?:[^"]|"")*)"(?=[,\r\n]|$)/y
const lineEnd = /\r\n|\n|\r/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function rowFrom(text: string, start: number) {
  const fields: string[] = []
  let at = start
  let lines = 1
  for (;;) {
    const inQuotes = text[at] === '"'
    const field = matchAt(inQuotes ? quotedField : plainField, text, at)
    const unclosed = !field || (!inQuotes && text[at + field[0].length] === '"')
    if (unclosed) return { fields, lines, end: text.length, unclosed }
    fields.push(inQuotes ? (field[1] ?? '').replaceAll('""', '"') : field[0])
    if (inQuotes) lines += field[0].match(/\r\n|\n|\r/g)?.length ?? 0
    at += field[0].length
    if (text[at] !== ',') break
    at += 1
  }
  const end = at + (matchAt(lineEnd, text, at)?.[0].length ?? 0)
  return { fields, lines, end, unclosed: false }
}
