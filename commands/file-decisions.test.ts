import { expect, test } from 'vitest'
import { trail, uploads } from '../db/schema'
import { guessedMapping, uploadedText } from '../db/testing/population-stories'
import { plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { problemsOf } from '../db/upload-problems'
import { extractMapping } from '../domain/extract-mapping'
import { checkFile } from './check-file'
import { perform } from './command'
import { importExtract } from './import-extract'
import { readAgain } from './read-again'

const header = 'Crime reference,District,Domestic,Recorded date'
const row = (number: number, changes: Record<number, string> = {}) =>
  [`1320${String(number).padStart(7, '0')}`, 'LD', 'Y', '14/02/2021']
    .map((cell, at) => changes[at] ?? cell)
    .join(',')

async function waiting(rows: string[]) {
  const house = await world()
  const audit = await plannedAudit(house)
  const upload = await uploadedText(house, audit, [...rows, ''].join('\n'))
  return { house, audit, upload }
}

const told = (house: World, input: object) => ({
  ...{ database: house.database, person: house.person('lead'), now: storyTime, requestId: 'r1' },
  input: input as never,
})
const stored = async (house: World) => (await house.database.reader.select().from(uploads))[0]

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const thing of things) found.push(thing)
  return found
}

test('a value is said once, kept, and said of every row; taken back, it is unknown again', async () => {
  const { house, audit, upload } = await waiting([header, row(1, { 1: 'HQ' }), row(2, { 1: 'hq' }), row(3)])
  const mapping = await guessedMapping(house, audit, upload)
  const check = async (more: object) => {
    expect(await perform(checkFile, told(house, { audit, upload, mapping, ...more }))).toMatchObject({
      done: true,
    })
    return (await stored(house))?.report
  }
  expect(await check({})).toMatchObject({ accepted: 1, quarantined: 2 })
  expect(await check({ from: ['district:HQ'], to: ['BD'] })).toMatchObject({ accepted: 3, quarantined: 0 })
  expect(await check({})).toMatchObject({ accepted: 3 })
  expect(extractMapping((await stored(house))?.mapping ?? {}).values).toEqual([
    { field: 'district', from: 'HQ', to: 'BD' },
  ])
  expect(await check({ from: ['district:HQ'], to: [''] })).toMatchObject({ accepted: 1, quarantined: 2 })
})

test.each([
  [{ from: ['district:HQ'], to: ['XX'] }, 'to-0', 'Choose what ‘HQ’ stands for.'],
  [
    { from: ['reference:1'], to: ['2'] },
    'from',
    'The form does not say which field a value is of. Load the page again.',
  ],
  [{ prefixes: 'BD1' }, 'prefixes', '‘BD1’ is no rule. Write it as BD1 = Bradford.'],
  [{ prefixes: 'BD1 = Hull' }, 'prefixes', '‘Hull’ is not a district here. Write its code or its name.'],
])('refuses %j and keeps nothing', async (more, field, message) => {
  const { house, audit, upload } = await waiting([header, row(1)])
  const mapping = await guessedMapping(house, audit, upload)
  const outcome = await perform(checkFile, told(house, { audit, upload, mapping, ...more }))
  expect(outcome).toMatchObject({ done: false, errors: [{ field, message }] })
  expect(await stored(house)).toMatchObject({ mapping: null, report: null })
})

test('dates that could be read either way are asked about before anything is imported', async () => {
  const { house, audit, upload } = await waiting([header, row(1, { 3: '03/04/2021' })])
  const mapping = await guessedMapping(house, audit, upload)
  await perform(checkFile, told(house, { audit, upload, mapping, dates: 'month first' }))
  expect(await perform(importExtract, told(house, { audit, upload }))).toMatchObject({
    done: false,
    errors: [{ message: expect.stringContaining('day or with the month first') as string }],
  })
  await perform(checkFile, told(house, { audit, upload, mapping, dates: 'day first' }))
  expect(await perform(importExtract, told(house, { audit, upload }))).toMatchObject({ done: true })
})

test('what was chosen for repeated references is in the trail of the check and of the import', async () => {
  const { house, audit, upload } = await waiting([header, row(1), row(1, { 1: 'BD' })])
  const mapping = await guessedMapping(house, audit, upload)
  await perform(checkFile, told(house, { audit, upload, mapping, repeats: 'first' }))
  expect(await perform(importExtract, told(house, { audit, upload }))).toMatchObject({ done: true })
  const said = (await house.database.reader.select().from(trail)).filter(({ details }) =>
    details.includes('the first row of each reference was kept'),
  )
  expect(said.map(({ event }) => event)).toEqual(['file checked', 'extract imported'])
})

test('every problem is kept for the workbook, however many rows share it', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => row(at, { 1: 'HQ' }))
  const { house, audit, upload } = await waiting([header, ...rows])
  const mapping = await guessedMapping(house, audit, upload)
  await perform(checkFile, told(house, { audit, upload, mapping }))
  expect((await stored(house))?.report?.problems).toHaveLength(3)
  expect((await all(problemsOf(upload, 100))).map(({ row: at }) => at)).toEqual(rows.map((_, at) => at + 2))
  expect(await all(problemsOf(upload, 5))).toHaveLength(5)
  expect(await all(problemsOf('0'.repeat(24), 5))).toEqual([])
})

test('a file is read again with another header row, and what was found before is forgotten', async () => {
  const { house, audit, upload } = await waiting([header, 'Ref,Area,DA,Date', row(1)])
  const mapping = await guessedMapping(house, audit, upload)
  await perform(checkFile, told(house, { audit, upload, mapping }))
  const again = (headerRow: string) => perform(readAgain, told(house, { audit, upload, headerRow }))
  expect(await again('2')).toMatchObject({ done: true })
  expect(await stored(house)).toMatchObject({
    ...{ header: ['Ref', 'Area', 'DA', 'Date'], mapping: null, report: null },
    reading: { headerRow: 2 },
  })
  expect(await again('999')).toMatchObject({ done: false, refusal: 'invalid' })
  expect(await again('x')).toMatchObject({ done: false, errors: [{ field: 'headerRow' }] })
  expect(await stored(house)).toMatchObject({ reading: { headerRow: 2 } })
})
