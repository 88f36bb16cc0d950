import { Readable } from 'node:stream'
import { checkFile } from '../commands/check-file'
import { freezePopulation } from '../commands/freeze-population'
import { importExtract } from '../commands/import-extract'
import { receiveFile } from '../commands/receive-file'
import { saveMappingProfile } from '../commands/save-mapping-profile'
import { csvRows } from '../documents/csv-rows'
import { currentProfiles } from '../db/mapping-profiles'
import { keepUpload } from '../db/upload-files'
import { guessFields } from '../domain/field-guess'
import { newId } from '../domain/identity'
import { demoExtractCsv } from './extract'
import type { Stage } from './stage'

/** Takes the demonstration extract in as a user would: uploaded, mapped as guessed, checked, imported, frozen. */
export async function importAndFreeze(
  { act, database }: Stage,
  audit: string,
  who: string,
  daysAgo: number,
  beforeTheFreeze: () => Promise<void> = async () => undefined,
): Promise<void> {
  const text = demoExtractCsv()
  const upload = newId()
  const kept = await keepUpload(upload, Readable.from([Buffer.from(text)]))
  if (!kept) throw new Error('The demonstration extract is larger than an extract may be.')
  await act(who, daysAgo, receiveFile, { audit, upload, fileName: 'demonstration-extract.csv', ...kept })
  const [header = [], ...rows] = csvRows(text.slice(0, 20_000))
  const { mapping } = guessFields(header, rows.slice(0, 10))
  await act(who, daysAgo, checkFile, {
    audit,
    upload,
    mapping: Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, String(column)])),
  })
  if ((await currentProfiles(database.reader)).length === 0)
    await act(who, daysAgo, saveMappingProfile, { audit, upload, name: 'Export of the record system' })
  await act(who, daysAgo, importExtract, { audit, upload })
  await beforeTheFreeze()
  await act(who, daysAgo, freezePopulation, { audit })
}
