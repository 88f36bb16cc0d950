import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkFile } from '../../commands/check-file'
import { freezePopulation } from '../../commands/freeze-population'
import { importExtract } from '../../commands/import-extract'
import { receiveFile } from '../../commands/receive-file'
import { guessFields } from '../../domain/field-guess'
import { newId } from '../../domain/identity'
import { keepUpload } from '../upload-files'
import { uploadOf } from '../uploads'
import { carryOut, plannedAudit, storyTime } from './stories'
import type { World } from './peopled'

// Files that a test uploads are in a folder of its own, never in that of an installation.
const folder = mkdtempSync(path.join(tmpdir(), 'dip-sample-uploads-'))
process.env.DATA_DIR = folder
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** An extract of small numbers: 40 DA and 12 non-DA crimes of this period in each district, half as many before. */
export function smallExtract(districts: readonly string[] = ['BD', 'CD', 'KD', 'LD', 'WD']): string {
  let number = 0
  const crimes = (district: string, domestic: string, year: string, count: number) =>
    Array.from({ length: count }, (_, at) => {
      number += 1
      const outcome = at % 5 === 0 ? '' : at % 5 === 1 ? '1: CHARGED' : '16: EVIDENTIAL DIFFICULTIES'
      return `1320${String(number).padStart(7, '0')},${district},${domestic},${String((at % 28) + 1).padStart(2, '0')}/02/${year},${outcome}`
    })
  const rows = districts.flatMap((district) => [
    ...crimes(district, 'Y', '2021', 40),
    ...crimes(district, 'N', '2021', 12),
    ...crimes(district, 'Y', '2020', 20),
    ...crimes(district, 'N', '2020', 6),
  ])
  return ['Crime reference,District,Domestic,Recorded date,Outcome', ...rows, ''].join('\n')
}

/** Uploads a text as 'lead' for one of their audits. Returns the id of the upload. */
export async function uploadedText(
  world: World,
  audit: string,
  text: string | Buffer,
  now = storyTime,
): Promise<string> {
  const upload = newId()
  const measured = await keepUpload(upload, asBytes(text))
  if (!measured) throw new Error('The story uploads too much.')
  await carryOut(world, 'lead', receiveFile, { audit, upload, fileName: 'extract.csv', ...measured }, now)
  return upload
}

async function* asBytes(text: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** The mapping that the columns' names suggest, as the form sends it. */
export async function guessedMapping(
  world: World,
  audit: string,
  upload: string,
): Promise<Record<string, string>> {
  const found = await uploadOf(world.database.reader, audit, upload)
  const { mapping } = guessFields(found?.header ?? [], [])
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, String(column)]))
}

/** Uploads a text and checks it with its columns as their names suggest. Returns the id of the upload. */
export async function checkedText(
  world: World,
  audit: string,
  text: string | Buffer,
  now = storyTime,
): Promise<string> {
  const upload = await uploadedText(world, audit, text, now)
  await carryOut(
    world,
    'lead',
    checkFile,
    { audit, upload, mapping: await guessedMapping(world, audit, upload) },
    now,
  )
  return upload
}

/** An audit with an extract imported, the small one unless another is given. */
export async function importedAudit(
  world: World,
  text: string = smallExtract(),
  changes: Parameters<typeof plannedAudit>[1] = {},
): Promise<string> {
  const audit = await plannedAudit(world, changes)
  const upload = await checkedText(world, audit, text)
  await carryOut(world, 'lead', importExtract, { audit, upload })
  return audit
}

/** An audit whose population is frozen. */
export async function frozenAudit(world: World, text: string = smallExtract()): Promise<string> {
  const audit = await importedAudit(world, text)
  await carryOut(world, 'lead', freezePopulation, { audit })
  return audit
}
