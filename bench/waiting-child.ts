import { createReadStream } from 'node:fs'
import { receiveFile } from '@/commands/receive-file'
import { carryOut, plannedAudit } from '@/db/testing/stories'
import { keepUpload } from '@/db/upload-files'
import { uploadOf } from '@/db/uploads'
import { guessFields } from '@/domain/field-guess'
import { newId } from '@/domain/identity'
import { answerParent } from './child'
import { period } from './crimes'
import { openHouse } from './house'
import { signIn } from './sign-in'

/** An uploaded file that waits to be checked, and who may do it. */
export interface Waiting {
  audit: string
  upload: string
  /** Places of columns as the form sends them. */
  mapping: [field: string, column: string][]
  cookie: string
}

/** Plans another audit in a store and uploads a file for it. */
answerParent<{ csv: string }, Waiting>(async ({ csv }) => {
  const world = await openHouse()
  const { database } = world
  const audit = await plannedAudit(world, {
    ...{ reference: 'BENCH-BESIDE', periodFrom: period.from, periodTo: period.to },
    auditors: ['auditor', 'auditor-two'],
  })
  const upload = newId()
  const kept = await keepUpload(upload, createReadStream(csv))
  if (!kept) throw new Error('The file is larger than an upload may be.')
  // Now, not at the time of the stories: the app takes files away that waited for more than a day.
  const now = new Date().toISOString()
  await carryOut(world, 'lead', receiveFile, { audit, upload, fileName: 'bench.csv', ...kept }, now)
  const waiting = await uploadOf(database.reader, audit, upload)
  if (!waiting) throw new Error('The upload is not in the store.')
  const { mapping } = guessFields(waiting.header, waiting.firstRows)
  const cookie = await signIn(world, 'lead')
  await database.close()
  return {
    ...{ audit, upload, cookie },
    mapping: Object.entries(mapping).map(([field, column]) => [field, String(column)]),
  }
})
