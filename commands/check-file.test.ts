import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { crimes, trail, uploads } from '../db/schema'
import { guessedMapping, smallExtract, uploadedText } from '../db/testing/population-stories'
import { plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadFile } from '../db/upload-files'
import { columnsOf } from '../domain/extract-mapping'
import type { CheckReport } from '../domain/extract-intake'
import { checkFile } from './check-file'
import { perform } from './command'

const header = 'Crime reference,District,Domestic,Recorded date,Outcome,Officer name,Notes on file'
const row = (reference: string, changes: Record<number, string> = {}) =>
  [reference, 'LD', 'Y', '14/02/2021', '16: X', 'A', ''].map((cell, at) => changes[at] ?? cell).join(',')

const attempt = (house: World, audit: string, upload: string, mapping: object, key = 'lead') =>
  perform(checkFile, {
    database: house.database,
    person: house.person(key),
    input: { audit, upload, mapping },
    now: storyTime,
    requestId: 'r1',
  })

async function checked(rows: string[]): Promise<{ report: CheckReport; house: World }> {
  const house = await world()
  const audit = await plannedAudit(house)
  const upload = await uploadedText(house, audit, [header, ...rows, ''].join('\n'))
  expect(await attempt(house, audit, upload, await guessedMapping(house, audit, upload))).toMatchObject({
    done: true,
  })
  const [found] = await house.database.reader.select().from(uploads)
  if (!found?.report) throw new Error('There is no report.')
  return { report: found.report, house }
}

describe('checking a file', () => {
  test('accounts for every row, names each problem with its place, and imports nothing', async () => {
    const { report, house } = await checked([
      row('13200000001'),
      row('13200000002', { 3: '31/04/2021', 2: 'maybe' }),
      row('1.32E+10'),
      row('13200000001'),
      '',
      'Grand Total,4,,,,,',
      row('13200000005', { 3: '14/02/2018' }),
      row('13200000006', { 1: 'Narnia' }),
    ])
    expect(report).toMatchObject({ rowsRead: 7, accepted: 1, quarantined: 4, blankRows: 1 })
    expect(report.excluded).toEqual([
      { reason: 'a total', rows: 1, first: [7], texts: ['Grand Total | 4'] },
      { reason: 'recorded in neither period', rows: 1, first: [8] },
    ])
    expect(report.problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [3, 'Domestic', 'not yes or no'],
      [3, 'Recorded date', 'not a date'],
      [4, 'Crime reference', 'damaged reference'],
      [5, 'Crime reference', 'duplicate reference'],
      [9, 'District', 'unknown district'],
    ])
    expect(report.problems[4]?.message).toMatch(/^Row 9, District: ‘Narnia’ is not a district here/)
    expect(report.droppedColumns).toEqual(['Officer name', 'Notes on file'])
    expect(report.refusedColumns.map(({ column }) => column)).toEqual(['Officer name', 'Notes on file'])
    expect(await house.database.reader.select().from(crimes)).toEqual([])
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect([last?.event, last?.details]).toEqual(['file checked', '{"problems":5,"rowsRead":7}'])
  })

  test('that meets a quotation mark that never closes, far down, says where, and that is a problem', async () => {
    const many = Array.from({ length: 9_000 }, (_, at) => row(`1320${1_000_000 + at}`))
    const { report } = await checked([...many, row('13200000002', { 4: '"16: X' }), row('13200000003')])
    expect(report.problemCounts).toEqual([{ kind: 'quotation marks', rows: 1 }])
    expect(report.problems[0]?.message).toMatch(
      /^Row 9002, column 5: a quotation mark opens here and never closes/,
    )
  })

  test.each([
    [{ reference: '' }, 'mapping.reference', 'Say which column holds: Crime reference.'],
    [{ district: '' }, 'mapping.district', 'Say which column holds: District.'],
    [
      { domestic: '' },
      'mapping.domestic',
      'Domestic: choose the column that tells domestic crimes from others. This audit draws so many of the one and so many of the other, so it cannot do without. Where the extract does not say it, change the plan so that each district is drawn as one.',
    ],
    [
      { team: '5' },
      'mapping.team',
      expect.stringContaining('‘Officer name’ cannot be used, because it holds people’s names') as string,
    ],
    [
      { ward: '1' },
      'mapping.ward',
      'Ward: ‘District’ is chosen for District too. Choose one field for each column.',
    ],
    [{ ward: '99' }, 'mapping.ward', 'Ward: the file has no such column. Choose one of its columns.'],
    [{ ward: 'x' }, 'mapping.ward', 'Choose one of the columns'],
  ])('refuses the mapping %j', async (changes, field, message) => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await uploadedText(house, audit, [header, row('13200000001'), ''].join('\n'))
    const mapping = { ...(await guessedMapping(house, audit, upload)), ...changes }
    const outcome = await attempt(house, audit, upload, mapping)
    expect(outcome).toMatchObject({ done: false, refusal: 'invalid' })
    expect(outcome.done ? [] : outcome.errors).toContainEqual({ field, message })
    expect(await house.database.reader.select().from(uploads)).toMatchObject([
      { mapping: null, report: null },
    ])
  })

  test('a second time, with other columns, replaces what was found', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await uploadedText(house, audit, smallExtract())
    const mapping = await guessedMapping(house, audit, upload)
    await attempt(house, audit, upload, mapping)
    await attempt(house, audit, upload, { ...mapping, recordedOn: '', outcome: '' })
    const [found] = await house.database.reader.select().from(uploads)
    expect(columnsOf(found?.mapping ?? {})).toEqual({
      reference: 'Crime reference',
      district: 'District',
      domestic: 'Domestic',
    })
    expect(found?.report?.crimes).toEqual({ thisPeriod: 390, periodBefore: 0, unknownKind: 0, eligible: 390 })
  })

  test('says so where the file is no longer there', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await uploadedText(house, audit, smallExtract())
    const mapping = await guessedMapping(house, audit, upload)
    rmSync(uploadFile(upload))
    const gone = {
      refusal: 'not found',
      errors: [
        {
          message:
            'This file is no longer here: it was imported or dropped, or it waited for more than a day. Upload it again.',
        },
      ],
    }
    expect(await attempt(house, audit, upload, mapping)).toMatchObject(gone)
    expect(await attempt(house, audit, 'nothing', mapping)).toMatchObject(gone)
  })

  test('is for the lead of the audit alone', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await uploadedText(house, audit, smallExtract())
    const mapping = await guessedMapping(house, audit, upload)
    expect(await attempt(house, audit, upload, mapping, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await attempt(house, audit, upload, mapping, 'second-lead')).toMatchObject({
      refusal: 'not found',
    })
  })
})
