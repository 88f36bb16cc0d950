import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditFor } from '../db/audits'
import { frozenPopulation } from '../db/draws'
import { receiptOf } from '../db/receipts'
import { casesIn } from '../db/samples'
import { audits, populations } from '../db/schema'
import { newestSnapshot } from '../db/snapshots'
import { progressIn } from '../db/scores'
import { checkedText, guessedMapping, uploadedText } from '../db/testing/population-stories'
import {
  carryOut,
  issueTime,
  planOf,
  plannedAudit,
  scoreCase,
  storySeed,
  storyTime,
} from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { writeUpFor } from '../db/write-ups'
import { examplesOf } from '../domain/figure-examples'
import { verifyReceipt } from '../domain/receipt-check'
import { addTargetedCase } from './add-targeted-case'
import { allocateCases } from './allocate-cases'
import { checkFile } from './check-file'
import { perform, type Command } from './command'
import { drawSample } from './draw-sample'
import { extendSample } from './extend-sample'
import { freezePopulation } from './freeze-population'
import { importExtract } from './import-extract'
import { issueAudit } from './issue-audit'
import { planAudit } from './plan-audit'

/*
 * An audit of the cyber-enabled flag in two districts: the first criterion of the checklist stands for the question
 * whether a crime was really cyber-enabled.
 */

const quotas = { flagged: 3, notFlagged: 6 }
const plan = {
  ...{ strata: 'by flag' as const, flagCriterion: 'risk-assessment' },
  ...{ districts: ['LD', 'WD'], quotas: { LD: quotas, WD: quotas }, secondScores: 0 },
}

/** Ten flagged crimes and thirty others in each district, and as many without a flag as asked for. */
function extract({ blank = 0, flags = ['Y', 'N'] }: { blank?: number; flags?: [string, string] } = {}) {
  let number = 0
  const rows = ['LD', 'WD'].flatMap((district) =>
    [
      ...Array<string>(10).fill(flags[0]),
      ...Array<string>(30).fill(flags[1]),
      ...Array<string>(blank).fill(''),
    ].map((flag, at) => {
      number += 1
      const reference = `1321${String(number).padStart(7, '0')}`
      return `${reference},${district},${at % 2 === 0 ? 'Y' : ''},14/02/2021,${flag}`
    }),
  )
  return ['Crime reference,District,Domestic,Recorded date,Cyber', ...rows, ''].join('\n')
}

let w: World
let audit: string

beforeEach(async () => {
  w = await world()
  audit = await plannedAudit(w, plan)
})

const attempt = (command: unknown, input: object) =>
  perform(command as Command, {
    database: w.database,
    person: w.person('lead'),
    input,
    now: storyTime,
    requestId: 'r1',
  })
async function imported(text: string) {
  const upload = await checkedText(w, audit, text)
  await carryOut(w, 'lead', importExtract, { audit, upload })
}
const messages = async (command: unknown, input: object) => {
  const outcome = await attempt(command, input)
  return outcome.done ? [] : outcome.errors.map(({ message }) => message)
}

async function drawn() {
  await imported(extract({ blank: 2 }))
  await carryOut(w, 'lead', freezePopulation, { audit })
  await carryOut(w, 'lead', drawSample, { audit, how: 'typed', seed: storySeed, witnesses: 'Devi Prior' })
  await carryOut(w, 'lead', allocateCases, { audit, how: 'even', people: ['auditor', 'auditor-two'] })
}

/** Of each district: two of three flagged crimes are so, and one of six that are not flagged. */
async function scored() {
  await drawn()
  const cases = await casesIn(w.database.reader, audit)
  const place = (id: string) => {
    const found = cases.find((one) => one.id === id)!
    const alike = cases.filter(({ district, kind }) => district === found.district && kind === found.kind)
    return { kind: found.kind, at: alike.findIndex((one) => one.id === id) }
  }
  for (const score of await progressIn(w.database.reader, audit)) {
    const { kind, at } = place(score.caseId)
    const true_ = kind === 'flagged' ? at < 2 : at < 1
    await scoreCase(w, score, (_, criterion) => (criterion > 0 || true_ ? 'yes' : 'no'))
  }
}

describe('the plan of an audit of a flag', () => {
  test('names the question that tells of it, one of its checklist', async () => {
    const [row] = await w.database.reader.select().from(audits).where(eq(audits.id, audit))
    expect(row).toMatchObject({ strata: 'by flag', flagCriterion: 'risk-assessment' })
    const typed = (flagCriterion: string) =>
      attempt(planAudit, { ...planOf(w), ...plan, reference: 'STK-2', flagCriterion })
    expect(await typed('')).toMatchObject({
      errors: [
        {
          field: 'flagCriterion',
          message: 'Choose the question whose yes says that the flag should be on',
        },
      ],
    })
    expect(await typed('cyber-enabled')).toMatchObject({
      errors: [{ field: 'flagCriterion', message: expect.stringMatching(/does not ask this/) as string }],
    })
  })

  test('of any other audit names none, whatever the form still holds', async () => {
    const other = await plannedAudit(w, { reference: 'STK-2', flagCriterion: 'risk-assessment' })
    const [row] = await w.database.reader.select().from(audits).where(eq(audits.id, other))
    expect(row?.flagCriterion).toBeNull()
  })

  test('refuses a quota of one by its field', async () => {
    expect(
      await attempt(planAudit, {
        ...{ ...planOf(w), ...plan, reference: 'STK-2' },
        quotas: { LD: { flagged: '1', notFlagged: '6' }, WD: quotas },
      }),
    ).toMatchObject({
      errors: [{ field: 'quotas.LD.flagged', message: expect.stringMatching(/^Leeds, flagged cases:/) as string }],
    }) // prettier-ignore
  })
})

describe('the population of an audit of a flag', () => {
  test('holds the crimes that say whether they carry it, and tells how many do not', async () => {
    await imported(extract({ blank: 2 }))
    await carryOut(w, 'lead', freezePopulation, { audit })
    const population = (await frozenPopulation(w.database.reader, audit))!
    expect(population.strata.map(({ key, size, quota }) => [key, size, quota])).toEqual([
      ['LD/flagged', 10, 3],
      ['LD/not-flagged', 30, 6],
      ['WD/flagged', 10, 3],
      ['WD/not-flagged', 30, 6],
    ])
    expect(population.rule).toMatch(
      /known to carry the cyber-enabled flag or not\..* 4 of this period do not say whether they are flagged: 80 can be drawn\.$/,
    )
    expect(population.steps?.at(-1)).toEqual({
      what: 'not known whether flagged as cyber-enabled',
      leftOut: 4,
      left: 80,
    })
  })

  test('is refused where the file is read without the column', async () => {
    const upload = await uploadedText(w, audit, extract())
    const { cyber: _, ...mapping } = await guessedMapping(w, audit, upload)
    expect(await attempt(checkFile, { audit, upload, mapping })).toMatchObject({
      errors: [
        { field: 'mapping.cyber', message: expect.stringMatching(/^Cyber-enabled: choose/) as string },
      ],
    })
  })

  test('is not frozen where more than one crime in five does not say, nor without flagged crimes', async () => {
    await imported(extract({ blank: 11 }))
    expect(await messages(freezePopulation, { audit })).toEqual([
      expect.stringMatching(
        /^22 of 102 crimes of this period do not say whether they carry the cyber-enabled flag: more than one in five/,
      ),
    ])
    expect(await w.database.reader.select().from(populations)).toEqual([])
  })

  test('is not frozen where no crime carries the flag', async () => {
    await imported(extract({ flags: ['N', 'N'] }))
    expect(await messages(freezePopulation, { audit })).toContainEqual(
      'No flagged crime would be drawn in any district. Whether the flag is right cannot be told without some that are flagged.',
    )
  })
})

describe('the sample of an audit of a flag', () => {
  test('is drawn from its strata by the same tickets, and its receipt holds', async () => {
    await drawn()
    const { reader } = w.database
    const found = (await auditFor(reader, audit, w.person('lead')))!
    const receipt = (await receiptOf(reader, found.audit))!
    expect(receipt.strata.map(({ key, kind }) => [key, kind])).toEqual([
      ['LD/flagged', 'flagged'],
      ['LD/not-flagged', 'not-flagged'],
      ['WD/flagged', 'flagged'],
      ['WD/not-flagged', 'not-flagged'],
    ])
    const list = extract({ blank: 2 })
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(','))
      .filter(([, , , , flag]) => flag !== '')
      .map(([id = '', district, , , flag]) => ({
        id,
        stratum: `${district}/${flag === 'Y' ? 'flagged' : 'not-flagged'}`,
      }))
    const verdict = verifyReceipt(receipt, list)
    expect(verdict).toMatchObject({ outcome: 'verified', problems: [] })
    const cases = await casesIn(reader, audit)
    expect(cases.filter(({ kind }) => kind === 'flagged')).toHaveLength(6)
  })

  test('is extended by the kinds that it has, and takes in a targeted case of either', async () => {
    await drawn()
    const more = { audit, acts: 1, district: 'LD', reason: 'A narrower range' }
    expect(await attempt(extendSample, { ...more, notFlagged: '4' })).toMatchObject({
      done: true,
      result: { cases: 4 },
    })
    const { reader } = w.database
    const drawnBefore = new Set((await casesIn(reader, audit)).map(({ id }) => id))
    expect(drawnBefore.size).toBe(22)
    expect(
      await attempt(addTargetedCase, {
        audit,
        reference: '13210000041',
        reason: 'Asked for by the district',
      }),
    ).toMatchObject({
      errors: [
        { message: 'The extract does not say whether this crime carries the flag that this audit is about' },
      ],
    })
  })
})

describe('the findings of an audit of a flag', () => {
  test('say what is so, what the flag misses and says wrongly, weighted, and of flagged crimes in place of DA', async () => {
    await scored()
    const subject = (await auditFor(w.database.reader, audit, w.person('lead')))!
    const { writeUp } = (await writeUpFor(w.database.reader, subject, w.person('lead')))!
    const { flag } = writeUp
    // (10 x 2/3 + 30 x 1/6) / 40, alike in both districts.
    expect(flag?.force.share.rate).toBeCloseTo((10 * (2 / 3) + 30 * (1 / 6)) / 40, 12)
    expect(flag?.districts.map(({ figures }) => figures.missed.tally)).toMatchObject([
      { yes: 1, no: 5 },
      { yes: 1, no: 5 },
    ])
    expect(flag?.force.wronglyFlagged.tally).toMatchObject({ yes: 2, no: 4 })
    // 10 x 2/3 found of 10 x 2/3 + 30 x 1/6.
    expect(flag?.force.found.rate).toBeCloseTo(20 / 3 / (20 / 3 + 5), 12)
    const second = writeUp.figures[1]!
    expect(second.force.flagged?.words).toMatch(/^6 of 6/)
    expect(second.districts[0]?.figures.all.words).toMatch(/^3 of 3 flagged and 6 of 6 not flagged\./)
    expect(second.districts[0]?.figures.DA.outcome).toBe('nothing sampled')
    expect(JSON.stringify(writeUp)).not.toMatch(/non-DA crimes|DA and non-DA/)
  })

  test('are issued with the flag; a district reads its own and the force’s', async () => {
    await scored()
    await carryOut(w, 'lead', issueAudit, { audit }, issueTime)
    const { reader } = w.database
    const snapshot = (await newestSnapshot(reader, audit))!
    expect(snapshot.content.flag?.districts).toHaveLength(2)
    const kinds = examplesOf(snapshot.content, 1).figures.map(({ crimes }) => crimes)
    expect([...new Set(kinds)]).toEqual(['all', 'flagged', 'not-flagged'])
    const leeds = w.person('district')
    const subject = (await auditFor(reader, audit, leeds))!
    const own = (await writeUpFor(reader, subject, leeds))!
    expect(own.writeUp.flag?.districts.map(({ code }) => code)).toEqual(['LD'])
    expect(own.writeUp.flag?.force).toEqual(snapshot.content.flag?.force)
  })
})
