import { existsSync } from 'node:fs'
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { dataDirectory } from './configuration'
import { clearForgottenUploads } from './forgotten-uploads'
import { database } from './open'
import { trail, uploads } from './schema'
import { freshStoreAt } from './testing/fresh-store'
import { smallExtract, uploadedText } from './testing/population-stories'
import { plannedAudit } from './testing/stories'
import { world } from './testing/world'
import { removeUploadFilesBefore, uploadFile } from './upload-files'
import { verifyTrail } from './trail'

const hour = 3_600_000

async function houseWithUploads() {
  const { store, address } = await freshStoreAt()
  const house = await world(store)
  const [audit, other] = [await plannedAudit(house), await plannedAudit(house, { reference: 'STK-2021-12' })]
  const now = Date.now()
  const at = (hours: number) => new Date(now - hours * hour)
  // In this order, so that the upload of the second does not yet find the first forgotten.
  const forgotten = await uploadedText(house, audit, smallExtract(), at(25).toISOString())
  const recent = await uploadedText(house, other, smallExtract(), at(23).toISOString())
  await utimes(uploadFile(forgotten), at(25), at(25))
  return { store, address, audit, forgotten, recent, now: at(0).toISOString() }
}

test('a start of the server clears away what nobody came back to for a day, though nobody uploads anything', async () => {
  const { store, address, audit, forgotten, recent } = await houseWithUploads()
  process.env.DATABASE_URL = address
  const served = await database()
  delete process.env.DATABASE_URL
  try {
    expect((await store.reader.select().from(uploads)).map(({ id }) => id)).toEqual([recent])
    expect([forgotten, recent].map((id) => existsSync(uploadFile(id)))).toEqual([false, true])
    expect((await store.reader.select().from(trail)).at(-1)).toMatchObject({
      event: 'file dropped',
      law: 'erasure',
      actorId: 'machine',
      auditId: audit,
      details: '{"because":"nobody came back to it for a day"}',
    })
    expect(await verifyTrail(store.reader)).toMatchObject({ intact: true })
  } finally {
    await served.close()
  }
})

test('clearing up a second time changes nothing and writes nothing', async () => {
  const { store, now } = await houseWithUploads()
  await clearForgottenUploads(store, now)
  const before = await store.reader.select().from(trail)
  await clearForgottenUploads(store, now)
  expect(await store.reader.select().from(trail)).toEqual(before)
})

test('a folder of uploads that cannot be read is complained of; one that is not there is not', async () => {
  const folder = path.join(dataDirectory(), 'uploads')
  await mkdir(folder, { recursive: true })
  const aside = `${folder}-aside`
  await rename(folder, aside)
  await expect(removeUploadFilesBefore('2021-11-08T00:00:00.000Z')).resolves.toBeUndefined()
  await writeFile(folder, 'not a folder')
  await expect(removeUploadFilesBefore('2021-11-08T00:00:00.000Z')).rejects.toThrow('ENOTDIR')
  await rm(folder)
  await rename(aside, folder)
})
