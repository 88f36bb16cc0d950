import { expect, test } from 'vitest'
import { checklistVersion } from '../db/checklists'
import { world, type World } from '../db/testing/world'
import { perform } from './command'
import { draftChecklistVersion } from './draft-checklist-version'
import { takeCriteria } from './take-criteria'

const now = '2021-11-01T09:00:00.000Z'

async function draftOf(w: World): Promise<string> {
  const input = { version: w.checklistVersionId }
  const outcome = await perform(draftChecklistVersion, {
    ...{ database: w.database, person: w.person('lead'), input, now, requestId: 'r1' },
  })
  if (!outcome.done) throw new Error('not drafted')
  return outcome.result.version
}

const take = (w: World, version: string, criteria: string[], by = 'lead') =>
  perform(takeCriteria, {
    ...{ database: w.database, person: w.person(by), input: { version, criteria }, now, requestId: 'r2' },
  })

const criteriaOf = async (w: World, version: string) =>
  (await checklistVersion(w.database.reader, version))?.criteria.map(({ key }) => key)

test('criteria of the library come to the end of the draft with their reasons', async () => {
  const w = await world()
  const draft = await draftOf(w)
  expect(await take(w, draft, ['safety-plan', 'arrest'])).toMatchObject({ done: true })
  const version = await checklistVersion(w.database.reader, draft)
  expect(version?.criteria.map(({ name }) => name).slice(4)).toEqual(['Safety plan', 'Arrest'])
  expect(version?.criteria[4]?.reasons.map(({ code }) => code)).toContain('general-advice')
})

test('what is there already, what the library does not have, and nothing at all add nothing', async () => {
  const w = await world()
  const draft = await draftOf(w)
  await take(w, draft, ['arrest'])
  const before = await criteriaOf(w, draft)
  for (const [criteria, sentence] of [
    [['arrest', 'breaches'], /Arrest is in the draft already/],
    [['arrest-them-all'], /Choose at least one criterion of the list/],
    [['breaches', 'arrest-them-all'], /Choose at least one criterion of the list/],
    [[], /Choose at least one criterion of the list/],
  ] as const)
    expect(await take(w, draft, [...criteria])).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'criteria', message: expect.stringMatching(sentence) }],
    })
  expect(await criteriaOf(w, draft)).toEqual(before)
})

test('a published version takes in nothing, and an auditor may not', async () => {
  const w = await world()
  expect(await take(w, w.checklistVersionId, ['arrest'])).toMatchObject({ refusal: 'not now' })
  expect(await take(w, await draftOf(w), ['arrest'], 'auditor')).toMatchObject({ refusal: 'not permitted' })
})
