import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { crimeCountsOf } from '../db/crimes'
import { standingRule } from '../db/drawable-rules'
import { currentExtract } from '../db/extracts'
import { crimes, crimesLeftOut, drawableRules, populations, sampleCases, trail } from '../db/schema'
import { importedAudit } from '../db/testing/population-stories'
import { carryOut, drawnAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import type { Subject } from '../domain/subject'
import { chooseCrimes } from './choose-crimes'
import { addOffenceCode } from './add-offence-code'
import { perform, type Command } from './command'
import { discardExtract } from './discard-extract'
import { freezePopulation } from './freeze-population'

/** 30 crimes of stalking and 12 of harassment in each of two districts, some of them under appeal. */
function withOffences(): string {
  const rows = ['LD', 'WD'].flatMap((district, place) =>
    Array.from({ length: 42 }, (_, at) => {
      const number = 1 + at + place * 100
      const offence = at < 30 ? 'Stalking' : 'Harassment'
      const status = at % 10 === 0 ? 'Under appeal' : 'Filed'
      return `1320${String(number).padStart(7, '0')},${district},${at % 2 ? 'Y' : 'N'},15/02/2021,${offence},${status}`
    }),
  )
  return ['Crime reference,District,Domestic,Recorded date,Offence,Status', ...rows, ''].join('\n')
}

/** The crimes that were drawn, and one new one in each district. */
function listAgain(drawn: readonly { reference: string; district: string; kind: string }[]): string {
  const again = drawn.map(
    ({ reference, district, kind }) => `${reference},${district},${kind === 'DA' ? 'Y' : 'N'}`,
  )
  const fresh = ['BD', 'CD', 'KD', 'LD', 'WD'].map((district) => `${district}-NEW-1,${district},Y`)
  const rows = [...again, ...fresh].map((row) => `${row},15/02/2021`)
  return ['Crime reference,District,Domestic,Recorded date', ...rows, ''].join('\n')
}

const performs = <I extends z.ZodType, R, S extends Subject, P>(
  house: World,
  command: Command<I, R, S, P>,
  input: object,
  key = 'lead',
) =>
  perform(command, {
    ...{ database: house.database, person: house.person(key), input, now: storyTime, requestId: 'r1' },
  })

describe('choosing which crimes can be drawn', () => {
  test('leaves them out of the list and its hash, step by step, and leaves the crimes as they are', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house, withOffences())
    await carryOut(house, 'lead', chooseCrimes, { audit, offences: ['Stalking'], statuses: ['Filed'] })
    expect((await reader.select().from(trail)).at(-1)?.details).toBe('{"left":54,"leftOut":30}')
    await carryOut(house, 'lead', freezePopulation, { audit })

    const [population] = await reader.select().from(populations)
    const drawable = (await reader.select().from(crimes)).filter(
      ({ offence, recordStatus }) => offence === 'Stalking' && recordStatus === 'Filed',
    )
    const list = drawable.map(({ reference }) => `${reference}\n`).sort()
    expect(population).toMatchObject({
      size: 54,
      sha256: createHash('sha256').update(list.join('')).digest('hex'),
      steps: [
        { what: 'Rows read from the file', leftOut: 0, left: 84 },
        { what: 'of another offence (‘Harassment’)', leftOut: 24, left: 60 },
        { what: 'with a record status that was left out (‘Under appeal’)', leftOut: 6, left: 54 },
      ],
    })
    expect(population?.rule).toMatch(
      /84 can be drawn\. Left out of these by choice: 24 of another offence \(‘Harassment’\) and 6 with a record status that was left out \(‘Under appeal’\)\. 54 remain and can be drawn\.$/,
    )
    const sizes = population?.strata.filter(({ size }) => size > 0).reduce((sum, { size }) => sum + size, 0)
    expect(sizes).toBe(54)
  })

  test('can be changed until the freeze, and the last choice counts', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house, withOffences())
    await carryOut(house, 'lead', chooseCrimes, { audit, offences: ['Stalking'], statuses: ['Filed'] })
    await carryOut(house, 'lead', chooseCrimes, {
      ...{ audit, offences: ['Stalking', 'Harassment'], statuses: ['Filed', 'Under appeal'] },
    })
    const extract = await currentExtract(reader, audit)
    const counts = await crimeCountsOf(reader, extract?.number ?? 0)
    expect(counts.reduce((sum, { eligible, crimes: n }) => sum + (eligible ? n : 0), 0)).toBe(84)
    expect(await reader.select().from(drawableRules)).toHaveLength(1)
    expect(await reader.select().from(crimesLeftOut)).toEqual([])
  })

  test('goes with the extract when it is discarded', async () => {
    const house = await world()
    const audit = await importedAudit(house, withOffences())
    await carryOut(house, 'lead', chooseCrimes, { audit, offences: ['Stalking'], statuses: ['Filed'] })
    await carryOut(house, 'lead', discardExtract, { audit })
    expect(await house.database.reader.select().from(drawableRules)).toEqual([])
    expect(await house.database.reader.select().from(crimesLeftOut)).toEqual([])
  })

  test('leaves out what was drawn in another audit of the theme, for so many months', async () => {
    const house = await world()
    const { reader } = house.database
    await drawnAudit(house)
    const drawn = await reader.select().from(sampleCases)
    const audit = await importedAudit(house, listAgain(drawn), { reference: 'STK-2021-12' })
    await carryOut(house, 'lead', chooseCrimes, { audit, auditedBefore: ['leave out'], months: '12' })
    const extract = await currentExtract(reader, audit)
    const rule = await standingRule(reader, extract?.number ?? 0)
    expect(rule?.steps).toEqual([
      {
        what: 'drawn in another audit of ‘Stalking’ within 12 months',
        leftOut: drawn.length,
        left: 5,
      },
    ])
    const later = { person: house.person('lead'), now: '2023-06-01T09:00:00.000Z', requestId: 'r1' }
    await perform(chooseCrimes, {
      ...{ database: house.database, ...later, input: { audit, auditedBefore: ['leave out'], months: '12' } },
    })
    expect((await standingRule(reader, extract?.number ?? 0))?.steps).toMatchObject([{ leftOut: 0 }])
  })

  test('leaves out what the list of offences does not have in force on the day of the crime', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house, withOffences())
    const ticked = { offences: ['Stalking', 'Harassment'], statuses: ['Filed', 'Under appeal'] }
    const unlisted: 'leave out'[] = ['leave out']
    expect(await performs(house, chooseCrimes, { audit, ...ticked, unlisted })).toMatchObject({
      errors: [{ field: 'unlisted', message: expect.stringMatching(/^The list of offences is empty/) }],
    })
    const list = (title: string, activeFrom: string) =>
      carryOut(house, 'administrator', addOffenceCode, { code: title, title, activeFrom })
    await list('Stalking', '2012-11-25')
    // The day after the crimes of the extract.
    await list('Harassment', '2021-02-16')
    await carryOut(house, 'lead', chooseCrimes, { audit, ...ticked, unlisted })
    const extract = await currentExtract(reader, audit)
    expect((await standingRule(reader, extract?.number ?? 0))?.steps).toEqual([
      {
        what: 'of an offence that the list of offences does not have in force on the day it was recorded',
        ...{ leftOut: 24, left: 60 },
      },
    ])
  })

  test('is refused where nothing is ticked, after the freeze, and to others, and nothing changes', async () => {
    const house = await world()
    const { reader } = house.database
    const audit = await importedAudit(house, withOffences())
    expect(await performs(house, chooseCrimes, { audit, offences: [], statuses: ['Filed'] })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'offences' }],
    })
    expect(await performs(house, chooseCrimes, { audit, offences: ['Stalking'], months: '0' })).toMatchObject(
      {
        errors: [{ field: 'months' }],
      },
    )
    expect(await performs(house, chooseCrimes, { audit }, 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await reader.select().from(drawableRules)).toEqual([])
    await carryOut(house, 'lead', freezePopulation, { audit })
    expect(await performs(house, chooseCrimes, { audit, offences: ['Stalking'] })).toMatchObject({
      refusal: 'not now',
    })
    expect(await reader.select().from(drawableRules)).toEqual([])
  })
})
