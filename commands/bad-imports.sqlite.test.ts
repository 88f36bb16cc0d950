import { readFileSync } from 'node:fs'
import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { earlierImports } from '../db/extracts'
import { heldTotals } from '../db/control-totals'
import { comparedPage, comparisonsOf } from '../db/extract-comparisons'
import { crimes, sampleCases } from '../db/schema'
import { guessedMapping, smallExtract } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storySeed, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { keepUpload } from '../db/upload-files'
import { uploadOf } from '../db/uploads'
import { goodFiles } from '../documents/testing/good-files'
import { mutantOf } from '../documents/testing/mutants'
import { newId } from '../domain/identity'
import { fingerprintOf } from '../domain/control-totals'
import { acknowledgeDifferences } from './acknowledge-differences'
import { checkFile } from './check-file'
import { perform, type Command } from './command'
import { compareExtract } from './compare-extract'
import { drawSample } from './draw-sample'
import { freezePopulation } from './freeze-population'
import { importExtract } from './import-extract'
import { receiveFile } from './receive-file'
import { stateTotals } from './state-totals'
import { crime, extract, type BadFile, type Expected } from './testing/bad-files'
import { badDisguises } from './testing/bad-disguises'
import { badTextFiles } from './testing/bad-text-files'
import { badValues } from './testing/bad-values'
import { badWorkbooks } from './testing/bad-workbooks'
import { MutantsInStore } from './testing/mutants-in-store'

const files: BadFile[] = [...badTextFiles, ...badValues, ...badWorkbooks, ...badDisguises]

let house: World
let audit: string
beforeEach(async () => {
  house = await world()
  audit = await plannedAudit(house)
})

const attempt = (command: Command<never, unknown, never, never>, input: object) =>
  perform(command, {
    database: house.database,
    person: house.person('lead'),
    input: { audit, ...input } as never,
    now: storyTime,
    requestId: newId(),
  })

const keptCrimes = async () => {
  const kept = await house.database.reader.select().from(crimes).orderBy(asc(crimes.row))
  return kept
}

describe.each(files)('$no: $what', (file) => {
  test('is met in words, and leaves no crime unless all of them', async () => {
    const before = await keptCrimes()
    const upload = newId()
    const measured = await keepUpload(upload, bytes(file.content()))
    if (!measured) throw new Error('The file is too large for any test.')
    const fileName = file.fileName ?? 'extract.csv'
    const received = await attempt(receiveFile as never, { upload, fileName, ...measured })
    if (file.refused) {
      expect(received).toMatchObject({ done: false, refusal: 'invalid' })
      expect(received.done ? '' : received.errors[0]?.message).toMatch(file.refused)
      expect(await keptCrimes()).toEqual(before)
      return
    }
    expect(received).toMatchObject({ done: true })
    const mapping = await guessedMapping(house, audit, upload)
    expect(await attempt(checkFile as never, { upload, mapping })).toMatchObject({ done: true })
    const found = await uploadOf(house.database.reader, audit, upload)
    if (!found?.report) throw new Error('Nothing was found.')
    if (file.problems) {
      const messages = found.report.problems.map(({ message }) => message)
      expect(messages).toEqual(
        file.problems.map((says) =>
          typeof says === 'string' ? says : (expect.stringMatching(says) as string),
        ),
      )
      expect(await attempt(importExtract as never, { upload })).toMatchObject({
        done: false,
        refusal: 'not now',
      })
      expect(await keptCrimes()).toEqual(before)
      return
    }
    expect(found.report.problems).toEqual([])
    asExpected(found, file.read ?? {})
    expect(await attempt(importExtract as never, { upload })).toMatchObject({ done: true })
    const kept = await keptCrimes()
    expect(kept).toHaveLength(found.report.accepted)
    if (file.read?.crimes) expect(kept).toMatchObject(file.read.crimes)
  })
})

type Found = NonNullable<Awaited<ReturnType<typeof uploadOf>>>

function asExpected({ report, reading, header, encoding, delimiter }: Found, expected: Expected): void {
  const shown = { report, header, encoding, delimiter, example: reading.example }
  const { rows, example } = expected
  expect(shown).toMatchObject({
    ...(rows ? { report: rows } : {}),
    ...(example === undefined ? {} : { example }),
    ...(expected.header ? { header: expected.header } : {}),
    ...(expected.encoding ? { encoding: expected.encoding } : {}),
    ...(expected.delimiter ? { delimiter: expected.delimiter } : {}),
  })
  const all = (says: readonly RegExp[]) => says.map((one) => expect.stringMatching(one) as string)
  if (expected.notes) expect(reading.notes).toEqual(all(expected.notes))
  if (expected.notices) expect(report?.notices.map(({ message }) => message)).toEqual(all(expected.notices))
  if (expected.excluded)
    expect(report?.excluded.map(({ reason, first }) => [reason, ...first])).toEqual(expected.excluded)
  if (expected.dropped) expect(report?.droppedColumns).toEqual(expected.dropped)
  if (expected.refusedColumns)
    expect(report?.refusedColumns.map(({ column }) => column)).toEqual(expected.refusedColumns)
}

async function* bytes(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content)
}

const received = async (text: string, into = audit) => {
  const upload = newId()
  const measured = await keepUpload(upload, bytes(text))
  await carryOut(house, 'lead', receiveFile, {
    audit: into,
    upload,
    fileName: 'extract.csv',
    ...(measured as object),
  } as never)
  return upload
}

const checked = async (text: string, into = audit) => {
  const upload = await received(text, into)
  const mapping = await guessedMapping(house, into, upload)
  await carryOut(house, 'lead', checkFile, { audit: into, upload, mapping })
  return upload
}

describe('files that are sound, at the wrong time', () => {
  /** Reference 1 as before, 2 in another ward, 3 gone and 4 new. */
  const earlier = () => extract(crime(1), crime(2), crime(3))
  const later = () => extract(crime(1), crime(2, { Ward: 'Headingley' }), crime(4))

  test('21: an extract with references that were imported before is shown by what is new, the same and changed, and takes the place of the one before only when it is imported, whole', async () => {
    await carryOut(house, 'lead', importExtract, { audit, upload: await checked(earlier()) })
    const before = await keptCrimes()
    const upload = await checked(later())
    await carryOut(house, 'lead', compareExtract, { audit, upload })
    const [comparison] = await comparisonsOf(house.database.reader, audit)
    expect(comparison?.found).toMatchObject({ same: 1, new: 1, changed: 1, vanished: 1, fields: { ward: 1 } })
    const changed = await comparedPage(house.database.reader, comparison?.id ?? '', {
      ...{ of: 'changed', page: 1, perPage: 10 },
    })
    expect(changed.crimes).toMatchObject([
      { reference: '13200000002', changes: [{ field: 'ward', from: 'Kirkstall', to: 'Headingley' }] },
    ])
    expect(await keptCrimes()).toEqual(before)
    await carryOut(house, 'lead', importExtract, { audit, upload })
    expect(await keptCrimes()).toMatchObject([
      { reference: '13200000001', ward: 'Kirkstall' },
      { reference: '13200000002', ward: 'Headingley' },
      { reference: '13200000004' },
    ])
  })

  test('21: cases of a sample stay as they were drawn, whatever a later extract says of their crimes', async () => {
    await carryOut(house, 'lead', importExtract, { audit, upload: await checked(smallExtract()) })
    await carryOut(house, 'lead', freezePopulation, { audit })
    const how = { how: 'typed', seed: storySeed, witnesses: 'Two of them' } as const
    await carryOut(house, 'lead', drawSample, { audit, ...how })
    const { reader } = house.database
    const [cases, before] = [await reader.select().from(sampleCases), await keptCrimes()]
    const upload = await checked(smallExtract().replaceAll(',Y,', ',N,'))
    await carryOut(house, 'lead', compareExtract, { audit, upload })
    const [comparison] = await comparisonsOf(reader, audit)
    const domestic = cases.filter(({ kind }) => kind === 'DA').length
    expect(comparison?.found.sampled).toEqual({ changed: domestic, vanished: 0 })
    expect(domestic).toBeGreaterThan(0)
    expect(await attempt(importExtract as never, { upload })).toMatchObject({
      done: false,
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/can only be imported before the population is frozen/) }],
    })
    expect(await reader.select().from(sampleCases)).toEqual(cases)
    expect(await keptCrimes()).toEqual(before)
  })

  test('22: the very file that was imported before is known by its bytes', async () => {
    const upload = await checked(extract(crime(1)))
    const { sha256 } = (await uploadOf(house.database.reader, audit, upload)) ?? { sha256: '' }
    const lead = house.person('lead')
    expect(await earlierImports(house.database.reader, sha256, lead)).toEqual([])
    await carryOut(house, 'lead', importExtract, { audit, upload })
    expect(await earlierImports(house.database.reader, sha256, lead)).toMatchObject([
      { importedAt: storyTime, known: { auditId: audit, importedBy: 'lead', stands: true } },
    ])
  })

  test('62: two files that are imported at once both come in whole, each into its audit', async () => {
    const other = await plannedAudit(house, { reference: 'STK-2021-12' })
    const many = (first: number) => extract(...Array.from({ length: 3_000 }, (_, at) => crime(first + at)))
    const uploads = [await checked(many(1)), await checked(many(10_001), other)]
    await Promise.all([
      carryOut(house, 'lead', importExtract, { audit, upload: uploads[0] ?? '' }),
      carryOut(house, 'lead', importExtract, { audit: other, upload: uploads[1] ?? '' }),
    ])
    const kept = await keptCrimes()
    const byExtract = Map.groupBy(kept, (one) => one.extractNumber)
    expect([...byExtract.values()].map((some) => some.length)).toEqual([3_000, 3_000])
    for (const some of byExtract.values())
      expect(new Set(some.map(({ reference }) => reference.slice(0, 8))).size).toBeLessThanOrEqual(4)
  })

  test('66: totals that others state and the extract does not have must be acknowledged, and are named to the crime', async () => {
    // As in the published tables: 833 domestic crimes of a district by offence, 832 by outcome.
    await carryOut(house, 'lead', importExtract, { audit, upload: await checked(smallExtract()) })
    const totals = 'District\tDA\tNon-DA\nLeeds\t40\t12\nWakefield\t39\t12'
    await carryOut(house, 'lead', stateTotals, { audit, source: 'Problem profile, table 2', totals })
    const held = await heldTotals(house.database.reader, audit)
    expect(held?.differences).toMatchObject([{ district: 'WD', kind: 'DA', crimes: 39, found: 40 }])
    expect(await attempt(freezePopulation as never, {})).toMatchObject({
      done: false,
      refusal: 'not now',
      errors: [
        {
          message:
            'The extract differs from the control totals. Say why under ‘Control totals’, then freeze the population.',
        },
      ],
    })
    const differences = fingerprintOf(held?.differences ?? [])
    const reason = 'One crime has no line in the table of outcomes.'
    await carryOut(house, 'lead', acknowledgeDifferences, { audit, differences, reason })
    await carryOut(house, 'lead', freezePopulation, { audit })
    expect((await heldTotals(house.database.reader, audit))?.acknowledged).toMatchObject({ reason })
  })

  test('63: a later extract can be held against a frozen population, and is never imported into it', async () => {
    await carryOut(house, 'lead', importExtract, { audit, upload: await checked(smallExtract()) })
    await carryOut(house, 'lead', freezePopulation, { audit })
    const before = await keptCrimes()
    const outcome = await attempt(importExtract as never, { upload: await checked(extract(crime(1))) })
    expect(outcome).toMatchObject({
      done: false,
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/can only be imported before the population is frozen/) }],
    })
    expect(await keptCrimes()).toEqual(before)
  })
})

test('five hundred damaged extracts leave no crime: each is refused, or all of it comes in', async () => {
  const good = goodFiles()
  const store = new MutantsInStore(house, audit)
  const outcomes = new Map<string, number>()
  for (let seed = 1; seed <= 500; seed += 1) {
    const mutant = mutantOf(good, seed)
    const { outcome, ms } = await store.take(mutant.content).catch((error: unknown) => {
      throw new Error(`Mutant ${seed} (${mutant.name})`, { cause: error })
    })
    expect(ms).toBeLessThan(10_000)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  for (const outcome of ['refused', 'problems', 'imported'])
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(20)
}, 300_000)

/** What is wrong with a file, with its time, or with what others state of it. */
const kinds = 66

/** Kinds of bad file that are not a matter of what the bytes are, and the tests that hold them. */
const atTheWrongTime = [21, 22, 62, 63, 66]
const heldElsewhere: Record<number, [file: string, title: string]> = {
  12: ['app/uploaded-file.test.ts', 'announced larger than allowed is refused before a byte is read'],
  13: ['commands/receive-file.test.ts', 'does not stay when it grows too large'],
  14: ['app/uploaded-file.test.ts', 'of which less arrives than was announced is refused with both numbers'],
  15: ['app/uploaded-file.test.ts', 'that ends in the middle is refused'],
  61: ['app/uploaded-file.test.ts', 'takes one file, under its name'],
}

test('no kind of bad file is left out', () => {
  const missing = Array.from({ length: kinds }, (_, at) => at + 1).filter(
    (no) => !files.some((file) => file.no === no) && !atTheWrongTime.includes(no) && !heldElsewhere[no],
  )
  expect(missing).toEqual([])
  for (const [file, title] of Object.values(heldElsewhere))
    expect(readFileSync(file, 'utf8')).toContain(title)
})
