import { describe, expect, test } from 'vitest'
import { currentProfiles } from '../db/mapping-profiles'
import { mappingProfiles, trail } from '../db/schema'
import { checkedText, guessedMapping, smallExtract, uploadedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadOf } from '../db/uploads'
import { extractMapping, placedMapping } from '../domain/extract-mapping'
import { checkFile } from './check-file'
import { perform } from './command'
import { readAgain } from './read-again'
import { saveMappingProfile } from './save-mapping-profile'

const save = (house: World, audit: string, upload: string, name: string, key = 'lead', saveId?: string) =>
  perform(saveMappingProfile, {
    ...{ database: house.database, person: house.person(key), input: { audit, upload, name }, saveId },
    ...{ now: storyTime, requestId: 'r1' },
  })

const foreign = (header: string, district: string) =>
  [header, `13200000001,${district},Y,14/02/2021`, `13200000002,BD,N,15/02/2021`, ''].join('\n')
const ownNames = 'Our number,Where,DV,When'
const columns = { reference: '0', district: '1', domestic: '2', recordedOn: '3' }

/** A file whose columns no guess knows, checked with what a person said of it. */
async function checkedForeign(header = ownNames) {
  const house = await world()
  const audit = await plannedAudit(house)
  const upload = await uploadedText(house, audit, foreign(header, 'Narnia'))
  await carryOut(house, 'lead', checkFile, {
    ...{ audit, upload, mapping: columns, repeats: 'first' },
    ...{ from: ['district:Narnia'], to: ['LD'] },
  })
  return { house, audit, upload }
}

describe('saving a mapping profile', () => {
  test('lets the next file with these columns begin with the same choices, its repeats aside', async () => {
    const { house, audit, upload } = await checkedForeign()
    expect(await save(house, audit, upload, ' Niche export ')).toMatchObject({ done: true })
    const last = (await house.database.reader.select().from(trail)).at(-1)
    expect([last?.event, last?.details]).toEqual([
      'mapping profile saved',
      '{"name":"Niche export","version":1}',
    ])

    const other = await plannedAudit(house, { reference: 'STK-2021-12' })
    const next = await uploadedText(house, other, foreign('WHEN,our NUMBER,Where,dv', 'Narnia'))
    const found = await uploadOf(house.database.reader, other, next)
    if (!found?.mapping) throw new Error('No profile was taken.')
    expect(found.report).toBeNull()
    const { mapping, decisions } = placedMapping(found.header, found.mapping)
    expect(mapping).toEqual({ reference: 1, district: 2, domestic: 3, recordedOn: 0 })
    expect(decisions).toMatchObject({
      ...{ repeats: 'refuse', dayFirst: false },
      values: [{ field: 'district', from: 'Narnia', to: 'LD' }],
    })
  })

  test('brings what was said of values into the check of the next file', async () => {
    const { house, audit, upload } = await checkedForeign()
    await save(house, audit, upload, 'Niche')
    const next = await uploadedText(house, audit, foreign(ownNames, 'narnia'))
    await carryOut(house, 'lead', checkFile, { audit, upload: next, mapping: columns })
    const report = (await uploadOf(house.database.reader, audit, next))?.report
    expect(report).toMatchObject({ accepted: 2, quarantined: 0 })
  })

  test('under a name that is taken makes the next version and keeps the one before', async () => {
    const { house, audit, upload } = await checkedForeign()
    await save(house, audit, upload, 'Niche')
    await carryOut(house, 'lead', checkFile, {
      ...{ audit, upload, mapping: columns, from: ['district:Narnia'], to: ['WD'] },
    })
    expect(await save(house, audit, upload, 'NICHE')).toMatchObject({ done: true })
    const all = await house.database.reader.select().from(mappingProfiles)
    expect(all.map(({ name, version }) => [name, version])).toEqual([
      ['Niche', 1],
      ['Niche', 2],
    ])
    const current = await currentProfiles(house.database.reader)
    expect(current.map(({ mapping }) => extractMapping(mapping).values)).toEqual([
      [{ field: 'district', from: 'Narnia', to: 'WD' }],
    ])
  })

  test('that would say the same again is refused, and the same form sent twice saves once', async () => {
    const { house, audit, upload } = await checkedForeign()
    await save(house, audit, upload, 'Niche', 'lead', 's1')
    expect(await save(house, audit, upload, 'Niche', 'lead', 's1')).toMatchObject({ done: true })
    expect(await save(house, audit, upload, 'niche')).toMatchObject({
      refusal: 'invalid',
      errors: [
        {
          field: 'name',
          message: 'Version 1 of ‘Niche’ says exactly this already. There is nothing to save.',
        },
      ],
    })
    expect(await house.database.reader.select().from(mappingProfiles)).toHaveLength(1)
  })

  test('is refused without a name, for a file that was not checked or is another audit’s, and to who may not import', async () => {
    const { house, audit, upload } = await checkedForeign()
    const other = await plannedAudit(house, { reference: 'STK-2021-12' })
    const unchecked = await uploadedText(house, other, smallExtract())
    expect(await save(house, audit, upload, ' ')).toMatchObject({ errors: [{ field: 'name' }] })
    expect(await save(house, other, unchecked, 'Niche')).toMatchObject({ refusal: 'not now' })
    expect(await save(house, other, upload, 'Niche')).toMatchObject({ refusal: 'not found' })
    expect(await save(house, audit, upload, 'Niche', 'auditor')).toMatchObject({ done: false })
    expect(await house.database.reader.select().from(mappingProfiles)).toEqual([])
  })
})

describe('a file that comes in', () => {
  test('is guessed at where it lacks a column of the profile, or holds people’s data in it', async () => {
    const { house, audit, upload } = await checkedForeign()
    await save(house, audit, upload, 'Niche')
    for (const text of [
      foreign('Our number,Elsewhere,DV,When', 'LD'),
      [ownNames, '13200000001,a@b.example,Y,14/02/2021', ''].join('\n'),
    ]) {
      const next = await uploadedText(house, audit, text)
      expect(await uploadOf(house.database.reader, audit, next)).toMatchObject({
        ...{ mapping: null, profileId: null },
      })
    }
  })

  test('has its profile looked for again when it is read in another way', async () => {
    const { house, audit, upload } = await checkedForeign()
    await save(house, audit, upload, 'Niche')
    const next = await uploadedText(
      house,
      audit,
      ['Crime ref,District,Title,Year', foreign(ownNames, 'LD')].join('\n'),
    )
    expect((await uploadOf(house.database.reader, audit, next))?.profileId).toBeNull()
    await carryOut(house, 'lead', readAgain, { audit, upload: next, headerRow: '2' })
    expect((await uploadOf(house.database.reader, audit, next))?.profileId).not.toBeNull()
  })

  test('is checked as before where nobody saved a profile', async () => {
    const house = await world()
    const audit = await plannedAudit(house)
    const upload = await checkedText(house, audit, smallExtract())
    expect(await guessedMapping(house, audit, upload)).toMatchObject({ reference: '0', district: '1' })
    expect((await uploadOf(house.database.reader, audit, upload))?.profileId).toBeNull()
  })
})
