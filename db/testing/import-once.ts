import { importExtract } from '../../commands/import-extract'
import { perform } from '../../commands/command'
import { worldPeople } from '../../demo/world'
import { openDatabase } from '../open'

/** Imports an uploaded file as 'lead', in a process that a test may kill. The uploads are in the folder that DATA_DIR names. */
async function importOnce(address: string, audit: string, upload: string): Promise<void> {
  const store = await openDatabase(address)
  const lead = worldPeople.find(({ key }) => key === 'lead')
  if (!lead) throw new Error('Nobody leads.')
  console.log('importing')
  const outcome = await perform(importExtract, {
    database: store,
    person: { ...lead, id: lead.key },
    input: { audit, upload },
    now: '2021-11-08T10:00:00.000Z',
    requestId: 'r1',
    watch: { tell: ({ rows }) => console.log(`down ${rows}`) },
  })
  console.log(outcome.done ? 'imported' : JSON.stringify(outcome.errors))
  await store.close()
}

void importOnce(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '')
