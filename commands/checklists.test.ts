import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { allChecklistVersions, checklistVersion, type ChecklistVersion } from '../db/checklists'
import { trail } from '../db/schema'
import { world, type World } from '../db/testing/world'
import { reasonsAsText } from '../domain/checklist-draft'
import { optionsAsText } from '../domain/sub-code-draft'
import { fingerprint } from '../domain/fingerprint'
import { addCriterion } from './add-criterion'
import { changeCriterion } from './change-criterion'
import { perform, type Command } from './command'
import { draftChecklistVersion } from './draft-checklist-version'
import { moveCriterion } from './move-criterion'
import { publishChecklistVersion } from './publish-checklist-version'
import { removeCriterion } from './remove-criterion'
import { startChecklist } from './start-checklist'

const now = '2021-11-01T09:00:00.000Z'

/* Commands are alike for the purpose of a test that runs several of them. */
const [start, draft, add, change, remove, move, publish] = [
  startChecklist, draftChecklistVersion, addCriterion, changeCriterion, removeCriterion, moveCriterion, publishChecklistVersion,
] as unknown as [Command, Command, Command, Command, Command, Command, Command] // prettier-ignore

const act = (w: World, what: Command, input: object, by = 'lead') =>
  perform(what, { database: w.database, person: w.person(by), input, now, requestId: 'r1' })

async function read(w: World, id: string): Promise<ChecklistVersion> {
  const version = await checklistVersion(w.database.reader, id)
  if (!version) throw new Error('There is no such version')
  return version
}

const names = ({ criteria }: ChecklistVersion) => criteria.map(({ name }) => name)
const refused = (sentence: RegExp) => ({
  refusal: 'not now',
  errors: [{ message: expect.stringMatching(sentence) }],
})

const lastEvent = async (w: World) => {
  const row = (await w.database.reader.select().from(trail).orderBy(asc(trail.seq))).at(-1)
  return [row?.event, JSON.parse(row?.details ?? '{}')]
}

/** A draft of version 2 of the checklist that ships. */
async function drafted(w: World): Promise<ChecklistVersion> {
  const outcome = await act(w, draft, { version: w.checklistVersionId })
  if (!outcome.done) throw new Error('not drafted')
  return read(w, (outcome.result as { version: string }).version)
}

/** The input that would save a criterion as it is. */
function asTyped(version: ChecklistVersion, index: number) {
  const criterion = version.criteria[index]
  if (!criterion) throw new Error('There is no such criterion')
  const { id, key: _key, reasons, notApplicableOffered, critical, askedWhen, subCodes, ...text } = criterion
  return {
    ...text,
    version: version.id,
    criterion: id,
    revision: fingerprint(criterion),
    reasons: reasonsAsText(reasons),
    notApplicableOffered: notApplicableOffered ? 'yes' : '',
    critical: critical ? 'yes' : '',
    askedKind: askedWhen?.kind ?? '',
    askedCriterion: askedWhen?.answer?.criterion ?? '',
    askedIs: [...(askedWhen?.answer?.is ?? [])],
    subs: (subCodes ?? []).map(({ options, needed, ...subCode }) => ({
      ...subCode,
      needed: needed ? 'yes' : '',
      options: optionsAsText(options),
    })),
  }
}

describe('a new version', () => {
  test('begins as a copy of the newest one, with the same keys; the old one stays as it was', async () => {
    const w = await world()
    const before = await read(w, w.checklistVersionId)
    const version = await drafted(w)
    expect(version).toMatchObject({ title: 'Stalking: core four', version: 2, publishedAt: null })
    const plain = ({ criteria }: ChecklistVersion) => criteria.map(({ id: _id, ...criterion }) => criterion)
    expect(plain(version)).toEqual(plain(before))
    expect(await lastEvent(w)).toEqual([
      'checklist version drafted',
      { title: 'Stalking: core four', version: 2, copiedFrom: 1 },
    ])
    expect(await act(w, change, { ...asTyped(version, 0), name: 'DASH' })).toMatchObject({ done: true })
    expect(await read(w, w.checklistVersionId)).toEqual(before)
  })

  test('is one at a time', async () => {
    const w = await world()
    const version = await drafted(w)
    for (const id of [w.checklistVersionId, version.id])
      expect(await act(w, draft, { version: id })).toMatchObject(
        refused(/Version 2 of .* is already a draft/),
      )
    expect(await allChecklistVersions(w.database.reader)).toHaveLength(2)
  })
})

describe('a draft', () => {
  test('has its criteria changed, old and new in the trail, and their keys kept', async () => {
    const w = await world()
    const version = await drafted(w)
    const input = {
      ...asTyped(version, 3),
      name: 'Support referral',
      critical: 'yes',
      reasons: 'none | No record\nLeaflet only',
    }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect((await read(w, version.id)).criteria[3]).toMatchObject({
      key: 'referral', name: 'Support referral', critical: true,
      reasons: [{ code: 'none', label: 'No record' }, { code: 'leaflet-only', label: 'Leaflet only' }],
    }) // prettier-ignore
    const [event, details] = await lastEvent(w)
    expect(event).toBe('checklist version changed')
    expect(details.changes).toMatch(
      /^Referral: name from "Referral" to "Support referral"; critical from no to yes; reasons from /,
    )
  })

  test('that somebody changed meanwhile is not overwritten', async () => {
    const w = await world()
    const version = await drafted(w)
    await act(w, change, { ...asTyped(version, 0), question: 'Is there a DASH?' }, 'second-lead')
    for (const [what, input] of [
      [change, { ...asTyped(version, 0), question: 'Is there one?' }],
      [
        remove,
        {
          version: version.id,
          criterion: version.criteria[0]?.id,
          revision: fingerprint(version.criteria[0]),
        },
      ],
      [publish, { version: version.id, revision: fingerprint(version) }],
    ] as const)
      expect(await act(w, what, input)).toMatchObject(refused(/Alex Thorne changed the draft/))
    expect((await read(w, version.id)).criteria[0]?.question).toBe('Is there a DASH?')
  })

  test('gets criteria added at the end, moved and removed, without a gap in their order', async () => {
    const w = await world()
    const version = await drafted(w)
    expect(await act(w, add, { version: version.id, name: 'Referral', reasons: '' })).toMatchObject({
      done: true,
    })
    const more = await read(w, version.id)
    expect(more.criteria[4]).toMatchObject({
      key: 'referral-2',
      name: 'Referral',
      notApplicableOffered: false,
    })
    const at = (index: number) => ({ version: version.id, criterion: more.criteria[index]?.id })
    expect(await act(w, move, { ...at(4), direction: 'up' })).toMatchObject({ done: true })
    expect(await act(w, move, { ...at(0), direction: 'up' })).toMatchObject(
      refused(/Risk assessment already stands first/),
    )
    expect(await act(w, remove, { ...at(1), revision: fingerprint(more.criteria[1]) })).toMatchObject({
      done: true,
    })
    const after = await read(w, version.id)
    expect(names(after)).toEqual(['Risk assessment', 'Trained investigator', 'Referral', 'Referral'])
    expect(after.criteria.map(({ key }) => key)).toEqual([
      'risk-assessment',
      'trained-investigator',
      'referral-2',
      'referral',
    ])
    expect(await act(w, add, { version: version.id, name: 'SPO considered' })).toMatchObject({ done: true })
    expect(names(await read(w, version.id)).at(-1)).toBe('SPO considered')
  })

  test('refuses reasons that cannot be told apart, by line', async () => {
    const w = await world()
    const version = await drafted(w)
    expect(await act(w, change, { ...asTyped(version, 0), reasons: 'a | One\na | Two' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'reasons', message: 'Line 2 has the code a of a line above it' }],
    })
    expect(await act(w, add, { version: version.id, name: '' })).toMatchObject({
      errors: [{ field: 'name' }],
    })
  })
})

describe('publishing', () => {
  test('needs everything that an auditor answers by', async () => {
    const w = await world()
    const outcome = await act(w, start, { title: 'Burglary' })
    const id = outcome.done ? (outcome.result as { version: string }).version : ''
    const go = async () => act(w, publish, { version: id, revision: fingerprint(await read(w, id)) })
    expect(await go()).toMatchObject(refused(/no criterion yet/))
    const criterion = {
      version: id,
      name: 'Scene visited',
      question: 'Was the scene visited?',
      yesMeans: 'It was',
    }
    await act(w, add, criterion)
    expect(await go()).toMatchObject({
      errors: [
        { message: 'Scene visited: what no means is missing' },
        { message: 'Scene visited: a reason for no is missing' },
      ],
    })
    const typed = { ...asTyped(await read(w, id), 0), noMeans: 'It was not', reasons: 'Not recorded' }
    await act(w, change, typed)
    expect(await go()).toMatchObject({ done: true })
    expect(await read(w, id)).toMatchObject({
      title: 'Burglary',
      version: 1,
      publishedAt: now,
      publishedBy: 'lead',
    })
    expect(await lastEvent(w)).toEqual(['checklist version published', { title: 'Burglary', version: 1 }])
  })

  test('ends every change: a published version is only read', async () => {
    const w = await world()
    const version = await read(w, w.checklistVersionId)
    const first = { version: version.id, criterion: version.criteria[0]?.id }
    const inputs: [Command, object][] = [
      [add, { version: version.id, name: 'Another' }],
      [change, { ...asTyped(version, 0), name: 'Other' }],
      [remove, { ...first, revision: fingerprint(version.criteria[0]) }],
      [move, { ...first, direction: 'down' }],
      [publish, { version: version.id, revision: fingerprint(version) }],
    ]
    for (const [what, input] of inputs)
      expect(await act(w, what, input)).toMatchObject(refused(/was published on .* and never changes/))
    expect(await read(w, version.id)).toEqual(version)
  })
})

describe('checklists', () => {
  test('have titles of their own', async () => {
    const w = await world()
    expect(await act(w, start, { title: 'stalking: CORE four' })).toMatchObject({
      refusal: 'invalid',
      errors: [{ field: 'title', message: expect.stringMatching(/already a checklist/) }],
    })
  })

  test('are for lead auditors and administrators; a criterion of another version is not there', async () => {
    const w = await world()
    const version = await drafted(w)
    for (const by of ['auditor', 'district', 'governance']) {
      expect(await act(w, start, { title: 'Burglary' }, by)).toMatchObject({ refusal: 'not permitted' })
      expect(await act(w, change, { ...asTyped(version, 0), name: 'Other' }, by)).toMatchObject({
        refusal: 'not permitted',
      })
      expect(
        await act(w, publish, { version: version.id, revision: fingerprint(version) }, by),
      ).toMatchObject({ refusal: 'not permitted' })
    }
    const shipped = await read(w, w.checklistVersionId)
    const elsewhere = { ...asTyped(version, 0), criterion: shipped.criteria[0]?.id, name: 'Other' }
    expect(await act(w, change, elsewhere)).toMatchObject({ refusal: 'not found' })
    expect(await act(w, start, { title: 'Burglary' }, 'administrator')).toMatchObject({ done: true })
  })
})

describe('sub-codes and conditions', () => {
  test('are changed in a draft, go along into the next version, and the published one keeps its own', async () => {
    const w = await world()
    const before = await read(w, w.checklistVersionId)
    const version = await drafted(w)
    expect(version.criteria[3]?.subCodes).toEqual(before.criteria[3]?.subCodes)
    const typed = asTyped(version, 3)
    const input = {
      ...typed,
      askedKind: 'DA',
      askedCriterion: 'risk-assessment',
      askedIs: ['yes', 'no'],
      subs: {
        '0': { ...typed.subs[0], options: 'idva | IDVA | Specialist\nclinic | Stalking clinic | Specialist' },
        '1': {
          label: 'Declined because',
          kind: 'one of a list',
          askedOn: ['yes'],
          options: 'Afraid\nNo trust',
        },
      },
    }
    expect(await act(w, change, input)).toMatchObject({ done: true })
    expect((await read(w, version.id)).criteria[3]).toMatchObject({
      askedWhen: { kind: 'DA', answer: { criterion: 'risk-assessment', is: ['yes', 'no'] } },
      subCodes: [
        { key: 'services', options: [{ code: 'idva', group: 'Specialist' }, { code: 'clinic' }] },
        { key: 'declined-because', needed: false, options: [{ code: 'afraid' }, { code: 'no-trust' }] },
      ],
    })
    const [, details] = await lastEvent(w)
    expect(details.changes).toMatch(/when it is asked "Asked of DA crimes only/)
    expect(await read(w, w.checklistVersionId)).toEqual(before)
  })

  test.each([
    [0, { askedKind: 'DA' }, 'askedKind', /asked of every crime, DA and non-DA alike/],
    [1, { askedCriterion: 'referral', askedIs: ['yes'] }, 'askedCriterion', /stands above this one/],
    [1, { askedCriterion: 'risk-assessment', askedIs: [] }, 'askedIs', /with which of its answers/],
    [
      1,
      { subs: [{ label: 'Tool', kind: 'one of a list', askedOn: ['yes'] }] },
      'subs.0.options',
      /two choices/,
    ],
  ])(
    'criterion %i with %o is refused at its field, and nothing is changed',
    async (at, fields, field, message) => {
      const w = await world()
      const version = await drafted(w)
      expect(await act(w, change, { ...asTyped(version, at), ...fields })).toMatchObject({
        refusal: 'invalid',
        errors: [{ field, message: expect.stringMatching(message) as string }],
      })
      expect(await read(w, version.id)).toEqual(version)
    },
  )

  test('a draft whose condition looks down the list cannot be published', async () => {
    const w = await world()
    const version = await drafted(w)
    await act(w, change, { ...asTyped(version, 1), askedCriterion: 'risk-assessment', askedIs: ['yes'] })
    await act(w, move, { version: version.id, criterion: version.criteria[0]?.id, direction: 'down' })
    const moved = await read(w, version.id)
    expect(await act(w, publish, { version: version.id, revision: fingerprint(moved) })).toMatchObject(
      refused(/‘Risk assessment’, on whose answer it depends, has to stand above it/),
    )
  })
})
