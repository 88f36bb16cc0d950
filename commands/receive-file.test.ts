import { existsSync, statSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { setAuditStatus } from '../db/audits'
import { trail, uploads } from '../db/schema'
import { checkedText, smallExtract, uploadedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { keepUpload, removeUploadFilesBefore, uploadFile } from '../db/upload-files'
import { newId } from '../domain/identity'
import { perform } from './command'
import { dropFile } from './drop-file'
import { receiveFile } from './receive-file'

async function attempt(
  house: World,
  audit: string,
  text: string | Buffer,
  changes: object = {},
  key = 'lead',
) {
  const upload = newId()
  const measured = await keepUpload(upload, bytes(text))
  return perform(receiveFile, {
    database: house.database,
    person: house.person(key),
    input: { audit, upload, fileName: 'extract.csv', ...measured, ...changes },
    now: storyTime,
    requestId: 'r1',
  })
}

async function* bytes(...parts: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

const messages = async (house: World, audit: string, text: string | Buffer) => {
  const outcome = await attempt(house, audit, text)
  return outcome.done ? [] : outcome.errors.map(({ field, message }) => `${field}: ${message}`)
}

describe('receiving a file', () => {
  test('notes how it reads, and what stands at its top', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await uploadedText(
      house,
      audit,
      Buffer.from('\uFEFFCrime ref;District\r\n1320000001;Leeds – city\r\n'),
    )
    const [row] = await house.database.reader.select().from(uploads)
    expect(row).toMatchObject({
      ...{
        id: upload,
        auditId: audit,
        fileName: 'extract.csv',
        encoding: 'utf-8',
        delimiter: ';',
        uploadedBy: 'lead',
      },
      ...{
        header: ['Crime ref', 'District'],
        firstRows: [['1320000001', 'Leeds – city']],
        mapping: null,
        report: null,
      },
      reading: { headerRow: 1, refused: [] },
    })
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect(last).toMatchObject({ event: 'file received', law: 'collection', auditId: audit })
    expect(JSON.parse(last?.details ?? '')).toEqual({ bytes: row?.fileSize, sha256: row?.sha256 })
  })

  test('writes down nothing of a column that holds personal data, whether its name or its cells give it away', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const rows = Array.from(
      { length: 12 },
      (_, at) => `13200000${at + 10},LD,Jo Example,jo${at}@mail.example`,
    )
    await uploadedText(house, audit, ['Crime reference,District,Victim name,Contact', ...rows].join('\n'))
    const [row] = await house.database.reader.select().from(uploads)
    expect(row?.reading.refused.map(({ column, name }) => [column, name])).toEqual([
      [2, 'Victim name'],
      [3, 'Contact'],
    ])
    expect(JSON.stringify(row)).not.toMatch(/Jo Example|mail\.example/)
    expect(row?.firstRows[0]).toEqual(['1320000010', 'LD', '', ''])
  })

  test.each([
    ['', 'file: The file is empty. Export the extract again and upload that file.'],
    [
      'Crime reference,District\n',
      'file: There are no rows under the header. Check the date range of the export and upload it again.',
    ],
    [
      '%PDF-1.7 ...',
      'file: This is a PDF, not an extract. Export the extract from the record system as CSV or as an Excel workbook (.xlsx) and upload that file.',
    ],
    [
      'Ref,District,district\n1,LD,LD\n',
      'file: ‘district’ is the name of columns 2 and 3. Give each its own name.',
    ],
    [
      Buffer.from([0x52, 0x65, 0x66, 0x2c, 0x44, 0x0a, 0x31, 0x00, 0x2c, 0x4c, 0x0a]),
      expect.stringContaining('holds a NUL character') as string,
    ],
  ])('refuses what cannot be read: %j', async (text, sentence) => {
    const house = await world()
    const audit = await plannedAudit(house)
    expect(await messages(house, audit, text)).toEqual([sentence])
    expect(await house.database.reader.select().from(uploads)).toEqual([])
  })

  test('puts the new file in the place of the one that waited', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const first = await uploadedText(house, audit, smallExtract())
    const second = await uploadedText(house, audit, smallExtract(['LD']))
    expect((await house.database.reader.select().from(uploads)).map(({ id }) => id)).toEqual([second])
    expect([existsSync(uploadFile(first)), existsSync(uploadFile(second))]).toEqual([false, true])
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect(last).toMatchObject({ event: 'file dropped', law: 'erasure' })
  })

  test('clears away what nobody came back to for a day, in whatever audit', async () => {
    const house = await world()
    const [audit, other] = [
      await plannedAudit(house),
      await plannedAudit(house, { reference: 'STK-2021-12' }),
    ]
    const forgotten = await uploadedText(house, other, smallExtract(), '2021-11-07T08:00:00.000Z')
    const recent = await uploadedText(house, audit, smallExtract(), storyTime)
    expect((await house.database.reader.select().from(uploads)).map(({ id }) => id)).toEqual([recent])
    expect(existsSync(uploadFile(forgotten))).toBe(false)
    const dropped = (await house.database.reader.select().from(trail)).find(
      ({ event }) => event === 'file dropped',
    )
    expect(dropped).toMatchObject({
      auditId: other,
      details: '{"because":"nobody came back to it for a day"}',
    })
  })

  test('is only for now: not once the audit is issued', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    await house.database.write((writer) => setAuditStatus(writer, audit, 'issued'))
    expect(await messages(house, audit, smallExtract())).toEqual([
      expect.stringMatching(/^: This audit is issued\. It takes no further extract/),
    ])
  })

  test('is for the lead of the audit alone', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    expect(await attempt(house, audit, smallExtract(), {}, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await attempt(house, audit, smallExtract(), {}, 'second-lead')).toMatchObject({
      refusal: 'not found',
    })
    expect(await house.database.reader.select().from(uploads)).toEqual([])
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\jo\\stalking 2021.csv', 'stalking 2021.csv'],
    ['extract\u202Evsc.exe\r\n', 'extractvsc.exe'],
    ['', 'a file without a name'],
  ])('shows the name %j as %j', async (given, shown) => {
    const house = await world()
    const audit = await plannedAudit(house)
    await attempt(house, audit, smallExtract(), { fileName: given })
    expect((await house.database.reader.select().from(uploads))[0]?.fileName).toBe(shown)
  })
})

describe('the private file of an upload', () => {
  test('can be read by nobody else', async () => {
    const upload = newId()
    await keepUpload(upload, bytes('x'))
    expect(statSync(uploadFile(upload)).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(uploadFile(upload))).mode & 0o777).toBe(0o700)
  })

  test('does not stay when it grows too large, or when its bytes end in the middle', async () => {
    const [large, cut] = [newId(), newId()]
    expect(await keepUpload(large, bytes('12345', '67890', '1'), 10)).toBeUndefined()
    async function* broken() {
      yield Buffer.from('12345')
      throw new Error('the connection ended')
    }
    await expect(keepUpload(cut, broken())).rejects.toThrow('the connection ended')
    expect([existsSync(uploadFile(large)), existsSync(uploadFile(cut))]).toEqual([false, false])
  })

  test('goes when it is old, also where nobody wrote it down', async () => {
    const [old, fresh] = [newId(), newId()]
    for (const id of [old, fresh]) await keepUpload(id, bytes('x'))
    await utimes(uploadFile(old), new Date('2021-01-01'), new Date('2021-01-01'))
    await removeUploadFilesBefore('2021-11-08T00:00:00.000Z')
    expect([existsSync(uploadFile(old)), existsSync(uploadFile(fresh))]).toEqual([false, true])
  })

  test('is named by an id and by nothing else', () => {
    expect(() => uploadFile('../dip-sample.db')).toThrow()
  })
})

test('a file that is dropped is gone, with its row', async () => {
  const house = await world()
  const audit = await plannedAudit(house)
  const upload = await checkedText(house, audit, smallExtract())
  await carryOut(house, 'lead', dropFile, { audit, upload })
  expect(existsSync(uploadFile(upload))).toBe(false)
  expect(await house.database.reader.select().from(uploads)).toEqual([])
  expect((await house.database.reader.select().from(trail)).at(-1)).toMatchObject({ event: 'file dropped' })
  await expect(carryOut(house, 'lead', dropFile, { audit, upload })).rejects.toThrow(
    'This file is no longer here',
  )
})
