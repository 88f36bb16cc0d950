import { describe, expect, test } from 'vitest'
import { currentExtract } from '../db/extracts'
import { allProfiles, profileVersion, usesOf, versionsOf } from '../db/mapping-profiles'
import { trail } from '../db/schema'
import { checkedText, smallExtract, uploadedText } from '../db/testing/population-stories'
import { carryOut, plannedAudit, storyTime } from '../db/testing/stories'
import { world, type World } from '../db/testing/world'
import { uploadOf } from '../db/uploads'
import { perform } from './command'
import { importExtract } from './import-extract'
import { renameMappingProfile } from './rename-mapping-profile'
import { retireMappingProfile } from './retire-mapping-profile'
import { saveMappingProfile } from './save-mapping-profile'
import { takeBackMappingProfile } from './take-back-mapping-profile'

/** An audit whose extract was read under a profile, and that profile. */
async function savedProfile() {
  const house = await world()
  const audit = await plannedAudit(house)
  const upload = await checkedText(house, audit, smallExtract())
  await carryOut(house, 'lead', saveMappingProfile, { audit, upload, name: 'Niche' })
  const [profile] = await allProfiles(house.database.reader)
  if (!profile) throw new Error('No profile was saved.')
  return { house, audit, upload, profile: profile.id }
}

const rename = (house: World, profile: string, was: string, name: string, key = 'second-lead') =>
  perform(renameMappingProfile, {
    ...{ database: house.database, person: house.person(key), input: { profile, was, name } },
    ...{ now: storyTime, requestId: 'r1' },
  })

const lastEvent = async (house: World) => {
  const last = (await house.database.reader.select().from(trail)).at(-1)
  return [last?.event, last?.details]
}

describe('a mapping profile', () => {
  test('is named, with its version, by the extract that was read under it and by the trail', async () => {
    const { house, audit, upload, profile } = await savedProfile()
    await carryOut(house, 'lead', importExtract, { audit, upload })
    expect(await currentExtract(house.database.reader, audit)).toMatchObject({ profileId: profile })
    const [event, details] = await lastEvent(house)
    expect(event).toBe('extract imported')
    expect(details).toContain('"profile":"read under the profile Niche, version 1"')
    expect(await usesOf(house.database.reader, [profile])).toMatchObject([
      { profileId: profile, auditId: audit, superseded: false },
    ])
  })

  test('takes another name in all its versions, which is no other profile’s', async () => {
    const { house, audit, profile } = await savedProfile()
    const other = await checkedText(house, audit, smallExtract().replace('Outcome', 'Disposal'))
    await carryOut(house, 'lead', saveMappingProfile, { audit, upload: other, name: 'Connect' })
    expect(await rename(house, profile, 'Niche', 'CONNECT')).toMatchObject({
      errors: [
        {
          field: 'name',
          message: '‘Connect’ is the name of another profile. Choose another name.',
        },
      ],
    })
    expect(await rename(house, profile, 'Niche', 'Niche')).toMatchObject({ refusal: 'invalid' })
    expect(await rename(house, profile, 'Niche', 'Niche 2021')).toMatchObject({ done: true })
    expect(await lastEvent(house)).toEqual(['mapping profile renamed', '{"from":"Niche","to":"Niche 2021"}'])
    expect(await versionsOf(house.database.reader, 'Niche 2021')).toHaveLength(1)
    expect(await rename(house, profile, 'Niche', 'Another')).toMatchObject({
      refusal: 'not now',
      errors: [
        { message: 'This profile was renamed to ‘Niche 2021’ meanwhile. Look whether that is enough.' },
      ],
    })
  })

  test('that is retired begins no file and takes no version, until that is taken back', async () => {
    const { house, audit, upload, profile } = await savedProfile()
    await carryOut(house, 'lead', retireMappingProfile, { profile })
    expect(await profileVersion(house.database.reader, profile)).toMatchObject({ retiredAt: storyTime })
    const begun = async () => {
      const next = await uploadedText(house, audit, `${smallExtract()}\n`)
      return (await uploadOf(house.database.reader, audit, next))?.profileId
    }
    const again = { audit, upload: await checkedText(house, audit, smallExtract()), name: 'niche' }
    expect(
      await perform(saveMappingProfile, {
        ...{ database: house.database, person: house.person('lead'), input: again, now: storyTime },
        requestId: 'r1',
      }),
    ).toMatchObject({ errors: [{ message: expect.stringMatching(/^‘Niche’ is retired\./) as string }] })
    expect(await begun()).toBeNull()
    await carryOut(house, 'administrator', takeBackMappingProfile, { profile })
    expect(await lastEvent(house)).toEqual(['mapping profile back in use', '{"name":"Niche"}'])
    expect(await begun()).toBe(profile)
    expect(upload).toBeTruthy()
  })

  test('is changed by lead auditors and administrators alone', async () => {
    const { house, profile } = await savedProfile()
    expect(await rename(house, profile, 'Niche', 'Other', 'auditor')).toMatchObject({
      refusal: 'not permitted',
    })
    expect(await rename(house, 'nothing', 'Niche', 'Other')).toMatchObject({ refusal: 'not found' })
    expect((await allProfiles(house.database.reader)).map(({ name }) => name)).toEqual(['Niche'])
  })
})
