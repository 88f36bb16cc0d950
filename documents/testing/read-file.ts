import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  previewTable,
  readTable,
  type TableChoice,
  type TablePreview,
  type TableProblem,
  type TableRow,
} from '../table-read'

const folder = mkdtempSync(path.join(tmpdir(), 'table-read-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Writes a file to read, without an ending: what a file is must be known by its content. */
export function fileOf(content: string | Buffer): string {
  const full = path.join(folder, 'upload')
  writeFileSync(full, content)
  return full
}

/** Reads a file whole, as an import does: preview first, then its rows. */
export async function readFile(
  content: string | Buffer,
  choice: TableChoice = {},
): Promise<{ rows: TableRow[]; problem: TableProblem | null }> {
  const rows: TableRow[] = []
  const previewed = await previewTable(fileOf(content), choice)
  if ('problem' in previewed) return { rows, problem: previewed.problem }
  for await (const batch of readTable(fileOf(content), previewed.preview.format)) {
    if ('problem' in batch) return { rows, problem: batch.problem }
    rows.push(...batch.rows)
  }
  return { rows, problem: null }
}

export async function previewFile(content: string | Buffer, choice: TableChoice = {}): Promise<TablePreview> {
  const previewed = await previewTable(fileOf(content), choice)
  if ('problem' in previewed) throw new Error(previewed.problem.message)
  return previewed.preview
}

/** Why a file is not read, or a sentence that it was. */
export async function refusalOf(content: string | Buffer, choice: TableChoice = {}): Promise<string> {
  return (await readFile(content, choice)).problem?.message ?? 'read without a problem'
}
