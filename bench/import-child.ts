import { createReadStream } from 'node:fs'
import { checkFile } from '@/commands/check-file'
import { importExtract } from '@/commands/import-extract'
import { receiveFile } from '@/commands/receive-file'
import { carryOut, plannedAudit } from '@/db/testing/stories'
import { keepUpload } from '@/db/upload-files'
import { uploadOf } from '@/db/uploads'
import { guessFields } from '@/domain/field-guess'
import { newId } from '@/domain/identity'
import { answerParent, costOf, type Cost } from './child'
import { period } from './crimes'
import { auditorKeys, openHouse } from './house'
import { watchStarted } from './measure'

export interface ImportCosts {
  audit: string
  received: Cost
  checked: Cost
  imported: Cost
  /** Bytes: the most that a process had that reads the file. */
  reading: number
}

/** Plans an audit in a fresh store and takes a file in, as the pages do: received, checked as guessed, imported. */
answerParent<{ csv: string }, ImportCosts>(async ({ csv }) => {
  const world = await openHouse()
  const audit = await plannedAudit(world, {
    periodFrom: period.from,
    periodTo: period.to,
    auditors: ['auditor', 'auditor-two', ...auditorKeys],
  })
  const upload = newId()
  const peakOfReading = watchStarted(process.pid)
  const received = await costOf(async () => {
    const kept = await keepUpload(upload, createReadStream(csv))
    if (!kept) throw new Error('The file is larger than an upload may be.')
    await carryOut(world, 'lead', receiveFile, { audit, upload, fileName: 'bench.csv', ...kept })
  })
  const waiting = await uploadOf(world.database.reader, audit, upload)
  if (!waiting) throw new Error('The upload is not in the store.')
  const guessed = Object.entries(guessFields(waiting.header, waiting.firstRows).mapping)
  const mapping = Object.fromEntries(guessed.map(([field, column]) => [field, String(column)]))
  const checked = await costOf(() => carryOut(world, 'lead', checkFile, { audit, upload, mapping }))
  const imported = await costOf(() => carryOut(world, 'lead', importExtract, { audit, upload }))
  const reading = peakOfReading()
  await world.database.close()
  return { audit, received: received.cost, checked: checked.cost, imported: imported.cost, reading }
})
