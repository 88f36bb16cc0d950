import { describe, expect, test } from 'vitest'
import { allDistricts } from '../db/districts'
import { allOffenceCodes } from '../db/offence-codes'
import { trail } from '../db/schema'
import { carryOut, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { addDistricts } from './add-districts'
import { addOffenceCode } from './add-offence-code'
import { addOffenceCodes } from './add-offence-codes'
import { changeOffenceCode } from './change-offence-code'
import { perform, type Command } from './command'
import type { z } from 'zod'
import type { Subject } from '../domain/subject'

const performs = <I extends z.ZodType, R, S extends Subject, P>(
  house: World,
  command: Command<I, R, S, P>,
  input: object,
  key = 'administrator',
) =>
  perform(command, {
    ...{ database: house.database, person: house.person(key), input, now: storyTime, requestId: 'r1' },
  })

const stalking = { code: '8Q', title: 'Stalking', spellings: 'Stalking S2A', activeFrom: '2012-11-25' }

describe('offence codes', () => {
  test('are added, changed and retired by the administrator, each with its event', async () => {
    const house = await world()
    const { reader } = house.database
    const { offence } = await carryOut(house, 'administrator', addOffenceCode, stalking)
    const change = { offence, revision: 1, title: 'Stalking', spellings: '', activeFrom: '2012-11-25' }
    await carryOut(house, 'administrator', changeOffenceCode, { ...change, activeTo: '2023-05-31' })
    expect(await allOffenceCodes(reader)).toEqual([
      {
        ...{ id: offence, code: '8Q', title: 'Stalking', spellings: [], revision: 2 },
        ...{ activeFrom: '2012-11-25', activeTo: '2023-05-31' },
      },
    ])
    const events = (await reader.select().from(trail)).slice(-2)
    expect(events.map(({ event, subjectType }) => [event, subjectType])).toEqual([
      ['offence code added', 'offence code'],
      ['offence code changed', 'offence code'],
    ])
    expect(await performs(house, changeOffenceCode, { ...change, activeTo: '' })).toMatchObject({
      refusal: 'not now',
    })
    // The code begins anew on the day after: it is another offence from then on.
    const anew = { code: '8Q', title: 'Stalking, new rule', activeFrom: '2023-06-01' }
    await carryOut(house, 'administrator', addOffenceCode, anew)
    expect(await allOffenceCodes(reader)).toHaveLength(2)
  })

  test('are refused where two would be in force at once, where they end before they begin, and to others', async () => {
    const house = await world()
    await carryOut(house, 'administrator', addOffenceCode, stalking)
    const anew = { code: '8Q', title: 'Another', activeFrom: '2020-01-01' }
    expect(await performs(house, addOffenceCode, anew)).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'code', message: expect.stringMatching(/^‘8Q’ stands for 8Q Stalking/) }],
    })
    const backwards = { code: '9A', title: 'Other', activeFrom: '2020-01-01', activeTo: '2019-12-31' }
    expect(await performs(house, addOffenceCode, backwards)).toMatchObject({
      errors: [{ field: 'activeTo' }],
    })
    expect(await performs(house, addOffenceCode, { ...anew, code: '9A' }, 'lead')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await allOffenceCodes(house.database.reader)).toHaveLength(1)
  })

  test('come many at once from a spreadsheet, all of them or none', async () => {
    const house = await world()
    const { reader } = house.database
    const typed = { activeFrom: '2012-11-25' }
    const bad = await performs(house, addOffenceCodes, { ...typed, offences: '8Q\tStalking\n8R\n8Q\tAgain' })
    expect(bad).toMatchObject({
      refusal: 'invalid',
      errors: [
        { field: 'offences', message: expect.stringMatching(/^Line 2: needs a code and a title/) },
        { field: 'offences', message: expect.stringMatching(/^Line 3: ‘8Q’ stands for 8Q Stalking/) },
      ],
    })
    expect(await allOffenceCodes(reader)).toEqual([])
    const good = { ...typed, offences: '8Q\tStalking\tStalking S2A\n8R\tHarassment, racially aggravated' }
    await carryOut(house, 'administrator', addOffenceCodes, good)
    expect(await allOffenceCodes(reader)).toMatchObject([
      { code: '8Q', spellings: ['Stalking S2A'] },
      { code: '8R', title: 'Harassment, racially aggravated' },
    ])
  })
})

describe('districts added many at once', () => {
  const areas = Array.from({ length: 43 }, (_, at) => `A${at + 1}\tArea ${at + 1}\tArea-${at + 1} Command`)

  test('come after the others in the order in which they were pasted', async () => {
    const house = await world()
    const before = (await allDistricts(house.database.reader)).length
    const input = { districts: areas.join('\r\n'), activeFrom: '2015-04-01' }
    await carryOut(house, 'administrator', addDistricts, input)
    const after = await allDistricts(house.database.reader)
    expect(after.slice(before).map(({ code }) => code)).toEqual(areas.map((_, at) => `A${at + 1}`))
    expect(after.at(-1)).toMatchObject({ name: 'Area 43', aliases: ['Area-43 Command'], revision: 1 })
    expect((await house.database.reader.select().from(trail)).at(-1)?.event).toBe('districts added')
  })

  test('are all refused where one line cannot be read or stands for another district, line by line', async () => {
    const house = await world()
    const before = await allDistricts(house.database.reader)
    const input = { districts: 'N1,North\nN 2,South\nN3\nN4,Leeds\nN5,North', activeFrom: '2015-04-01' }
    expect(await performs(house, addDistricts, input)).toMatchObject({
      refusal: 'invalid',
      errors: [
        { message: 'Line 2: The code must be 1 to 8 letters or digits, like LD' },
        { message: 'Line 3: Each line needs a code and a name, with a tab or a comma between them' },
        { message: expect.stringMatching(/^Line 4: ‘Leeds’ already stands for Leeds \(LD\)/) },
        { message: expect.stringMatching(/^Line 5: ‘North’ already stands for North \(N1\)/) },
      ],
    })
    expect(await allDistricts(house.database.reader)).toEqual(before)
    expect(await performs(house, addDistricts, input, 'lead')).toMatchObject({ refusal: 'not permitted' })
  })
})
