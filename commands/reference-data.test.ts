import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { allDistricts, districtByCode } from '../db/districts'
import { allOutcomeGroups } from '../db/outcome-groups'
import { trail } from '../db/schema'
import { world, type World } from '../db/testing/world'
import { fingerprint } from '../domain/fingerprint'
import { addDistrict } from './add-district'
import { addOutcomeGroup } from './add-outcome-group'
import { changeDistrict } from './change-district'
import { changeOutcomeGroup } from './change-outcome-group'
import { perform, type Command } from './command'
import { removeOutcomeGroup } from './remove-outcome-group'

const act = (w: World, what: Command, input: object, by = 'administrator') =>
  perform(what, {
    database: w.database,
    person: w.person(by),
    input,
    now: '2021-11-01T09:00:00.000Z',
    requestId: 'r1',
  })

/* Commands are alike for the purpose of a test that runs several of them. */
const [add, change, addGroup, changeGroup, removeGroup] = [
  addDistrict, changeDistrict, addOutcomeGroup, changeOutcomeGroup, removeOutcomeGroup,
] as unknown as [Command, Command, Command, Command, Command] // prettier-ignore

const events = async (w: World) =>
  (await w.database.reader.select().from(trail).orderBy(asc(trail.seq))).map((row) => [
    row.event,
    JSON.parse(row.details),
  ])

const invalid = (field: string, sentence: RegExp) => ({
  refusal: 'invalid',
  errors: [{ field, message: expect.stringMatching(sentence) }],
})

const york = { code: 'yd', name: 'York', aliases: 'York District\nCity of York', activeFrom: '2022-04-01' }

describe('a district', () => {
  test('is added after the others, its code in capitals', async () => {
    const w = await world()
    expect(await act(w, add, york)).toEqual({ done: true, result: { district: 'YD' } })
    expect((await allDistricts(w.database.reader)).at(-1)).toEqual({
      code: 'YD', name: 'York', aliases: ['York District', 'City of York'], position: 6,
      activeFrom: '2022-04-01', activeTo: null, revision: 1,
    }) // prettier-ignore
    expect(await events(w)).toEqual([
      ['district added', { code: 'YD', name: 'York', aliases: ['York District', 'City of York'] }],
    ])
  })

  test.each([
    ['a code that another one has, in any case', { code: 'ld' }, 'code', /already stands for Leeds \(LD\)/],
    ['a name that another one has as a spelling', { name: 'leeds district' }, 'name', /Leeds \(LD\)/],
    ['a spelling that is another one’s code', { aliases: 'York\nkd' }, 'aliases', /Kirklees \(KD\)/],
    ['a code of other signs', { code: 'Y-D' }, 'code', /1 to 8 letters or digits/],
    ['no name', { name: '' }, 'name', /Enter the name/],
    ['a day that there is not', { activeFrom: '2022-02-30' }, 'activeFrom', /real date/],
  ])('is refused with %s, and nothing is added', async (_what, wrong, field, sentence) => {
    const w = await world()
    expect(await act(w, add, { ...york, ...wrong })).toMatchObject(invalid(field, sentence))
    expect(await allDistricts(w.database.reader)).toHaveLength(5)
    expect(await events(w)).toEqual([])
  })

  const leeds = {
    district: 'LD',
    revision: 1,
    name: 'Leeds',
    aliases: 'Leeds District',
    activeFrom: '1974-04-01',
  }

  test('is changed, old and new in the trail, and may be closed', async () => {
    const w = await world()
    const input = { ...leeds, name: 'Leeds and Wharfedale', activeTo: '2023-03-31' }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect(await districtByCode(w.database.reader, 'LD')).toMatchObject({
      name: 'Leeds and Wharfedale',
      activeTo: '2023-03-31',
      revision: 2,
    })
    expect(await events(w)).toEqual([
      [
        'district changed',
        { code: 'LD', changes: 'name from "Leeds" to "Leeds and Wharfedale"; last day "2023-03-31" added' },
      ],
    ])
  })

  test('that somebody changed meanwhile is not overwritten', async () => {
    const w = await world()
    await act(w, change, { ...leeds, aliases: 'City of Leeds' })
    expect(await act(w, change, { ...leeds, name: 'Leodis' })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/Ash Grant changed the district LD/) }],
    })
    expect(await districtByCode(w.database.reader, 'LD')).toMatchObject({ name: 'Leeds', revision: 2 })
  })

  test('keeps its own spellings, takes nobody else’s, and does not end before it began', async () => {
    const w = await world()
    expect(await act(w, change, { ...leeds, aliases: 'LEEDS\nLeeds District\nLD' })).toMatchObject({
      done: true,
    })
    const again = { ...leeds, revision: 2 }
    expect(await act(w, change, { ...again, name: 'bradford' })).toMatchObject(
      invalid('name', /Bradford \(BD\)/),
    )
    expect(await act(w, change, { ...again, activeTo: '1974-03-31' })).toMatchObject(
      invalid('activeTo', /before the first/),
    )
    expect(await act(w, change, { ...leeds, district: 'XX' })).toMatchObject({ refusal: 'not found' })
  })

  test('is the administrator’s to change', async () => {
    const w = await world()
    for (const by of ['lead', 'auditor', 'district', 'governance']) {
      expect(await act(w, add, york, by)).toMatchObject({ refusal: 'not permitted' })
      expect(await act(w, change, leeds, by)).toMatchObject({ refusal: 'not permitted' })
    }
  })
})

describe('an outcome group', () => {
  const shipped = async (w: World) => {
    const [group] = await allOutcomeGroups(w.database.reader)
    if (!group) throw new Error('no group ships')
    return {
      group,
      input: {
        group: group.id,
        revision: fingerprint(group),
        name: group.name,
        codes: group.codes.join(' '),
        note: group.note,
        blanks: 'counted',
      },
    }
  }

  test('that is removed is gone from profiles, stays in the trail, and is the administrator’s to remove', async () => {
    const w = await world()
    const { group } = await shipped(w)
    expect(await act(w, removeGroup, { group: group.id }, 'lead')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await act(w, removeGroup, { group: group.id })).toMatchObject({ done: true })
    expect(await allOutcomeGroups(w.database.reader)).toEqual([])
    expect(await act(w, removeGroup, { group: group.id })).toMatchObject({ refusal: 'not found' })
    const rows = await w.database.reader.select().from(trail)
    expect(rows.find(({ event }) => event === 'outcome group removed')?.details).toContain('Outcomes 1-8')
  })

  test('ships, and its codes can be changed; the trail says from what to what', async () => {
    const w = await world()
    const { group, input } = await shipped(w)
    expect(await act(w, changeGroup, { ...input, codes: '1, 1a, 2, 3' })).toMatchObject({ done: true })
    expect(await allOutcomeGroups(w.database.reader)).toEqual([{ ...group, codes: ['1', '1A', '2', '3'] }])
    expect(await events(w)).toEqual([
      [
        'outcome group changed',
        {
          name: 'Outcomes 1-8',
          changes: expect.stringMatching(/^codes from "1, 1A, .*8" to "1, 1A, 2, 3"$/),
        },
      ],
    ])
    expect(await act(w, changeGroup, { ...input, name: 'Positive outcomes' })).toMatchObject({
      refusal: 'not now',
      errors: [{ message: expect.stringMatching(/Ash Grant changed the group ‘Outcomes 1-8’/) }],
    })
  })

  test('can be added beside it, with another name and codes that are codes', async () => {
    const w = await world()
    const group = { name: 'No suspect', codes: '18', note: '', blanks: 'left out' }
    expect(await act(w, addGroup, { ...group, name: 'outcomes 1-8' })).toMatchObject(
      invalid('name', /already a group called/),
    )
    expect(await act(w, addGroup, { ...group, codes: '18, x' })).toMatchObject(
      invalid('codes', /^X: enter codes/),
    )
    expect(await act(w, addGroup, { ...group, codes: ' ' })).toMatchObject(
      invalid('codes', /Enter the outcome codes/),
    )
    expect(await act(w, addGroup, group, 'lead')).toMatchObject({ refusal: 'not permitted' })
    expect(await act(w, addGroup, group)).toMatchObject({ done: true })
    expect(
      (await allOutcomeGroups(w.database.reader)).map(({ name, codes, position, blanksCounted }) => [
        ...[name, codes, position, blanksCounted],
      ]),
    ).toEqual([
      ['Outcomes 1-8', expect.any(Array), 1, true],
      ['No suspect', ['18'], 2, false],
    ])
  })
})
